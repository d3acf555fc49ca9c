import { readdir, readFile } from "node:fs/promises"
import { setTimeout as wait } from "node:timers/promises"
import { type EmbeddedPostgres, startPostgres } from "../../platform/postgres/embedded-postgres.ts"
import { isAlive } from "../../platform/postgres/processes.ts"
import { makeDataDir, removeData } from "../postgres.ts"

/** A separate PostgreSQL with durable commits that can be killed, frozen and restarted on its port. */
export interface KillablePostgres {
  url: string
  /** Kills all its processes at once, without a chance to write anything. */
  kill(): Promise<void>
  /** It accepts connections and queries but answers none, until `thaw`. */
  freeze(): Promise<void>
  thaw(): Promise<void>
  stop(): Promise<void>
  restart(): Promise<void>
  close(): Promise<void>
}

export const startKillablePostgres = async (): Promise<KillablePostgres> => {
  const dataDir = await makeDataDir()
  let running: EmbeddedPostgres = await startPostgres({ dataDir, durable: true })
  const { url, port, cluster } = running
  const signalAll = async (signal: NodeJS.Signals) => {
    const pids = [running.pid, ...(await childrenOf(running.pid))]
    for (const pid of pids) send(pid, signal)
    return pids
  }
  return {
    url,
    kill: async () => {
      // Stopped first, so that it cannot fork a process that would survive and wait forever for a lock of a dead one.
      send(running.pid, "SIGSTOP")
      for (const pid of await signalAll("SIGKILL"))
        while (isAlive(pid) && !(await isZombie(pid))) await wait(10)
    },
    freeze: async () => {
      // The parent first, so that it forks no process that would go on answering.
      send(running.pid, "SIGSTOP")
      await signalAll("SIGSTOP")
    },
    thaw: async () => {
      await signalAll("SIGCONT")
    },
    stop: () => running.stop(),
    restart: async () => {
      running = await startPostgres({ dataDir, durable: true, port })
    },
    close: async () => {
      await signalAll("SIGCONT")
      await running.stop()
      await removeData(dataDir, cluster)
    },
  }
}

const send = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error
  }
}

const statOf = async (pid: number | string): Promise<string[]> => {
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")
  return line.slice(line.lastIndexOf(")") + 2).split(" ")
}

const isZombie = async (pid: number): Promise<boolean> => (await statOf(pid))[0] === "Z"

/** Empty where there is no /proc: then only the parent is signalled, and its children end by themselves. */
const childrenOf = async (parent: number): Promise<number[]> => {
  const names = await readdir("/proc").catch(() => [])
  const children: number[] = []
  for (const name of names)
    if (/^\d+$/.test(name) && (await statOf(name))[1] === String(parent)) children.push(Number(name))
  return children
}
