import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

/** A program of this repository in a process of its own. */
export interface RunningProgram {
  pid: number
  /** What it printed so far. */
  output(): string
  /** Resolves with the first line it prints that matches; rejects when it ends before. */
  line(pattern: RegExp): Promise<string>
  /** Resolves with its exit code; null where a signal ended it. */
  ended: Promise<number | null>
  kill(signal: NodeJS.Signals): void
}

/** `path` is relative to the root of the repository. */
export const runProgram = (path: string, env: Record<string, string>): RunningProgram => {
  const script = fileURLToPath(new URL(`../../../../${path}`, import.meta.url))
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const lines: string[] = []
  const seen = new Set<(line: string) => void>()
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", line => {
      lines.push(line)
      for (const check of seen) check(line)
    })
  const ended = once(child, "close").then(([code]) => code as number | null)
  return {
    pid: child.pid ?? 0,
    output: () => lines.join("\n"),
    line: pattern =>
      new Promise((resolve, reject) => {
        const found = lines.find(line => pattern.test(line))
        if (found !== undefined) return resolve(found)
        seen.add(line => pattern.test(line) && resolve(line))
        void ended.then(code => reject(new Error(`It ended with ${code}:\n${lines.join("\n")}`)))
      }),
    ended,
    kill: signal => {
      child.kill(signal)
    },
  }
}
