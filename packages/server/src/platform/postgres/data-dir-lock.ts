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
  /** Stores the server's address, for the message of a second start. */
  writeAddress(address: string): Promise<void>
  release(): Promise<void>
}

/** Thrown with a sentence that names the process that uses the DATA_DIR. */
export class DataDirInUse extends Error {}

/**
 * Locks a DATA_DIR for this process, so that one server or command uses it at a time. A lock is stale when its process is
 * gone, or another one has its number; start times tell these apart.
 */
export const lockDataDir = async (dataDir: string, what: string): Promise<DataDirLock> => {
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const path = join(dataDir, "in-use.json")
  const startedAt = (await describeProcess(process.pid))?.startedAt ?? ""
  const self: Holder = { pid: process.pid, startedAt, since: new Date().toISOString(), what }
  await removeStale(path, dataDir)
  const temporary = `${path}.${randomUUID()}`
  const write = (content: Holder) => writeFile(temporary, JSON.stringify(content), { mode: 0o600 })
  await write(self)
  try {
    await link(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    throw new DataDirInUse(sentence(dataDir, await readHolder(path)))
  } finally {
    await rm(temporary, { force: true })
  }
  return {
    writeAddress: async address => {
      await write({ ...self, address })
      await rename(temporary, path)
    },
    release: () => rm(path, { force: true }),
  }
}

const removeStale = async (path: string, dataDir: string): Promise<void> => {
  const found = await readHolder(path)
  if (!found) return
  const running = await describeProcess(found.pid)
  const isHolder = running !== null && !running.isZombie && running.startedAt === found.startedAt
  if (isHolder) throw new DataDirInUse(sentence(dataDir, found))
  const aside = `${path}.stale-${randomUUID()}`
  await rename(path, aside).catch(() => {})
  const moved = await readHolder(aside)
  // Another start replaced the stale lock in between, so its lock was moved: put it back.
  if (moved && moved.pid !== found.pid) await link(aside, path).catch(() => {})
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
