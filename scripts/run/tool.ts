import { spawn } from "node:child_process"
import { join } from "node:path"
import { root } from "../start/environment.ts"

export interface Ran {
  code: number
  said: string
}

const running = new Set<ReturnType<typeof spawn>>()

/** Runs a program of ours or of an installed package with this Node, and keeps what it says. */
export const runNode = (
  args: readonly string[],
  { env = {}, show = false, cwd = root }: { env?: Record<string, string>; show?: boolean; cwd?: string } = {},
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: "0" }), ...env },
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
    })
    running.add(child)
    let said = ""
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        said += text
      })
    child.once("error", reject)
    child.once("close", (code, signal) => {
      running.delete(child)
      resolve({ code: code ?? (signal ? 130 : 1), said })
    })
  })

/** The program of an installed package. */
export const bin = (...path: string[]): string => join(root, "node_modules", ...path)

/** Ctrl-C and SIGTERM reach what runs, so that it can put its things away. */
export const passSignalsOn = (): void => {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      for (const child of running) child.kill(signal)
    })
}
