import { readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { describeProcess } from "./processes.ts"

interface PidFile {
  pid: number
  port: number
  ready: boolean
}

/** The pid file of a running PostgreSQL, or null where it has stopped. */
export const readPidFile = async (cluster: string): Promise<PidFile | null> => {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null
      throw error
    },
  )
  if (text === null) return null
  const lines = text.split("\n")
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === "ready" }
}

/** Whether the process of a pid file is gone or is not PostgreSQL. Such a file would prevent the next start. */
export const isStalePid = async (pid: number): Promise<boolean> => {
  const found = await describeProcess(pid)
  return found === null || found.isZombie || !/postgres/.test(found.name)
}

export const removePidFile = (cluster: string): Promise<void> =>
  rm(join(cluster, "postmaster.pid"), { force: true })
