import { randomBytes, randomUUID } from "node:crypto"
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { z } from "zod"
import { ConfigError } from "./config.ts"

const stored = z.object({
  /** Signs access tokens. */
  tokenSecret: z.string().min(32),
  /** Derives the keys that sign cursors and join links and encrypt stored credentials. */
  linkSecret: z.string().min(32),
  /** The password of all demo people. */
  demoPassword: z.string().min(10),
})

export type Secrets = z.output<typeof stored>

/** The secrets of this server: created on its first start, stored in DATA_DIR, readable by its owner only. */
export const readSecrets = async (dataDir: string): Promise<Secrets> => {
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const path = join(dataDir, "secrets.json")
  return (await readStored(path)) ?? createSecrets(path)
}

/** Stores the password that the demo people were created with, so that later starts print the right one. */
export const storeDemoPassword = async (dataDir: string, demoPassword: string): Promise<void> => {
  const path = join(dataDir, "secrets.json")
  const secrets = await readSecrets(dataDir)
  await rename(await writeTemporary(path, { ...secrets, demoPassword }), path)
}

const readStored = async (path: string): Promise<Secrets | null> => {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null
    throw new ConfigError(
      `${path} cannot be read (${error.code}). It must be a file of whoever runs Rapport.`,
    )
  })
  if (text === null) return null
  const parsed = stored.safeParse(parseJson(text))
  if (!parsed.success)
    throw new ConfigError(`${path} is damaged. Restore it from a backup; a new one would end every login.`)
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

/** Written to a temporary file, then linked: two first starts agree on one file, and none reads half of it. */
const createSecrets = async (path: string): Promise<Secrets> => {
  const secrets: Secrets = {
    tokenSecret: randomBytes(32).toString("base64url"),
    linkSecret: randomBytes(32).toString("base64url"),
    demoPassword: randomBytes(9).toString("base64url"),
  }
  const temporary = await writeTemporary(path, secrets)
  try {
    await link(temporary, path)
    return secrets
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    return (await readStored(path)) ?? secrets
  } finally {
    await rm(temporary, { force: true })
  }
}

const writeTemporary = async (path: string, secrets: Secrets): Promise<string> => {
  const temporary = `${path}.${randomUUID()}`
  await writeFile(temporary, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return temporary
}
