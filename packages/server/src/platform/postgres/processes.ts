import { execFile } from "node:child_process"
import { readFile } from "node:fs/promises"
import { promisify } from "node:util"

const run = promisify(execFile)

/** Whether the process exists, of whichever account. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** The name and start time of a process, which distinguish it from a later one with the same number. */
export const describeProcess = async (
  pid: number,
): Promise<{ name: string; startedAt: string; isZombie: boolean } | null> => {
  if (!isAlive(pid)) return null
  if (process.platform === "linux") {
    const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")
    const end = line.lastIndexOf(")")
    const fields = line.slice(end + 2).split(" ")
    if (end < 0) return null
    const name = line.slice(line.indexOf("(") + 1, end)
    return { name, startedAt: fields[19] ?? "", isZombie: fields[0] === "Z" }
  }
  if (process.platform === "win32") return { name: "postgres", startedAt: "", isZombie: false }
  const { stdout } = await run("ps", ["-o", "stat=,lstart=,comm=", "-p", String(pid)]).catch(() => ({
    stdout: "",
  }))
  const [, state = "", startedAt = "", name = ""] = /^\s*(\S+)\s+(.{24})\s+(.*)$/m.exec(stdout) ?? []
  return name ? { name, startedAt, isZombie: state.startsWith("Z") } : null
}
