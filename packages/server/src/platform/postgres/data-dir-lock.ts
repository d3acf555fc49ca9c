import { randomUUID } from "node:crypto"
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { z } from "zod"
import { describeProcess } from "./processes.ts"

const holder = z.object({
  pid: z.int(),
  startedAt: z.string(),
  since: z.string(),
  what: z.string(),
  address: z.string().optional(),
})
type Holder = z.output<typeof holder>

export interface DataDirLock {
  /** Lets a second start say where the first is reached. */
  writeAddress(address: string): Promise<void>
  release(): Promise<void>
}

/** Thrown with a sentence that names who holds the DATA_DIR. */
export class DataDirInUse extends Error {}

/** One Rapport per DATA_DIR. A lock whose process is gone, or is another under the same number, is taken over. */
export const lockDataDir = async (dataDir: string, what: string): Promise<DataDirLock> => {
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const path = join(dataDir, "in-use.json")
  const startedAt = (await describeProcess(process.pid))?.startedAt ?? ""
  const ours: Holder = { pid: process.pid, startedAt, since: new Date().toISOString(), what }
  await removeStale(path, dataDir)
  const fresh = `${path}.${randomUUID()}`
  const write = (content: Holder) => writeFile(fresh, JSON.stringify(content), { mode: 0o600 })
  await write(ours)
  try {
    await link(fresh, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    throw new DataDirInUse(sentence(dataDir, await readHolder(path)))
  } finally {
    await rm(fresh, { force: true })
  }
  return {
    writeAddress: async address => {
      await write({ ...ours, address })
      await rename(fresh, path)
    },
    release: () => rm(path, { force: true }),
  }
}

const removeStale = async (path: string, dataDir: string): Promise<void> => {
  const found = await readHolder(path)
  if (!found) return
  const process_ = await describeProcess(found.pid)
  const lives = process_ !== null && !process_.unreaped && process_.startedAt === found.startedAt
  if (lives) throw new DataDirInUse(sentence(dataDir, found))
  const aside = `${path}.stale-${randomUUID()}`
  await rename(path, aside).catch(() => {})
  const taken = await readHolder(aside)
  // Another start was quicker: what was moved aside is its lock, which goes back.
  if (taken && taken.pid !== found.pid) await link(aside, path).catch(() => {})
  await rm(aside, { force: true })
}

const readHolder = async (path: string): Promise<Holder | null> => {
  const text = await readFile(path, "utf8").catch(() => "")
  try {
    return holder.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const sentence = (dataDir: string, found: Holder | null): string => {
  if (!found) return `${dataDir} is being opened by another Rapport. Try again in a moment.`
  const where = found.address ? ` at ${found.address}` : ""
  return `${found.what} already uses ${dataDir}: process ${found.pid}${where}, since ${found.since}. Stop it first (Ctrl-C there, or kill ${found.pid}), or give this one a folder of its own: DATA_DIR=…`
}
