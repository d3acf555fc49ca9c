import { execFile } from "node:child_process"
import { readFile } from "node:fs/promises"
import { promisify } from "node:util"

const run = promisify(execFile)

/** The process exists; one of another account counts. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** What tells a process from a later one under the same number: its name and when it began. */
export const describeProcess = async (
  pid: number,
): Promise<{ name: string; startedAt: string; unreaped: boolean } | null> => {
  if (!isAlive(pid)) return null
  if (process.platform === "linux") {
    const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")
    const end = line.lastIndexOf(")")
    const fields = line.slice(end + 2).split(" ")
    if (end < 0) return null
    const name = line.slice(line.indexOf("(") + 1, end)
    return { name, startedAt: fields[19] ?? "", unreaped: fields[0] === "Z" }
  }
  if (process.platform === "win32") return { name: "postgres", startedAt: "", unreaped: false }
  const { stdout } = await run("ps", ["-o", "stat=,lstart=,comm=", "-p", String(pid)]).catch(() => ({
    stdout: "",
  }))
  const [, state = "", startedAt = "", name = ""] = /^\s*(\S+)\s+(.{24})\s+(.*)$/m.exec(stdout) ?? []
  return name ? { name, startedAt, unreaped: state.startsWith("Z") } : null
}
