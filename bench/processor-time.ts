import { readdir, readFile } from "node:fs/promises"

/** The clock of `/proc/<pid>/stat` ticks 100 times a second on every Linux of today. */
const TICK_MS = 10

interface Process {
  parent: number
  milliseconds: number
}

/** What the processes have used of the processor so far, with their children, in milliseconds; 0 where the system does not tell. */
export const processorTime = async (pids: readonly number[]): Promise<number> => {
  const all = new Map<number, Process>()
  const names = await readdir("/proc").catch(() => [])
  for (const name of names) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => null)
    if (stat !== null) all.set(Number(name), readStat(stat))
  }
  const isCounted = (pid: number): boolean => {
    const found = all.get(pid)
    return pids.includes(pid) || (found !== undefined && found.parent > 1 && isCounted(found.parent))
  }
  let sum = 0
  for (const [pid, { milliseconds }] of all) if (isCounted(pid)) sum += milliseconds
  return sum
}

/** The name of the program, in brackets, may contain spaces. The times of children that ended are in their parent's line. */
const readStat = (stat: string): Process => {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  const [user, system, childrenUser, childrenSystem] = fields.slice(11, 15).map(Number)
  const ticks = (user ?? 0) + (system ?? 0) + (childrenUser ?? 0) + (childrenSystem ?? 0)
  return { parent: Number(fields[1]), milliseconds: ticks * TICK_MS }
}
