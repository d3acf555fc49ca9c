import { randomBytes, randomUUID } from "node:crypto"
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { z } from "zod"
import { ConfigError } from "./config.ts"

const stored = z.object({
  /** Signs access tokens and seals what must be read back. */
  tokenSecret: z.string().min(32),
  /** Signs addresses of files and join links. */
  linkSecret: z.string().min(32),
  /** The one password of all demo people. */
  demoPassword: z.string().min(10),
})

export type Secrets = z.output<typeof stored>

/** The keys of this Rapport: made on its first start, kept in DATA_DIR, readable by its owner alone. */
export const readSecrets = async (dataDir: string): Promise<Secrets> => {
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const path = join(dataDir, "secrets.json")
  return (await readStored(path)) ?? makeOnce(path)
}

/** Remembers the password that the demo people were made with, so that later starts print the right one. */
export const keepDemoPassword = async (dataDir: string, demoPassword: string): Promise<void> => {
  const path = join(dataDir, "secrets.json")
  const secrets = await readSecrets(dataDir)
  await rename(await writeWhole(path, { ...secrets, demoPassword }), path)
}

const readStored = async (path: string): Promise<Secrets | null> => {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null
    throw error
  })
  if (text === null) return null
  const parsed = stored.safeParse(parseJson(text))
  if (!parsed.success)
    throw new ConfigError(`${path} is damaged. Put it back from a backup; a new one would end every login.`)
  await chmod(path, 0o600)
  return parsed.data
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Written whole beside its place and linked there, so that two first starts agree on one and none is half. */
const makeOnce = async (path: string): Promise<Secrets> => {
  const secrets: Secrets = {
    tokenSecret: randomBytes(32).toString("base64url"),
    linkSecret: randomBytes(32).toString("base64url"),
    demoPassword: randomBytes(9).toString("base64url"),
  }
  const fresh = await writeWhole(path, secrets)
  try {
    await link(fresh, path)
    return secrets
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    return (await readStored(path)) ?? secrets
  } finally {
    await rm(fresh, { force: true })
  }
}

const writeWhole = async (path: string, secrets: Secrets): Promise<string> => {
  const fresh = `${path}.${randomUUID()}`
  await writeFile(fresh, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return fresh
}
