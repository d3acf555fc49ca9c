import { spawn } from "node:child_process"
import { root } from "../start/environment.ts"

/** Starts a program that lasts and shows what it says; the returned function ends it and waits. */
export const startChild = (args: readonly string[], env: NodeJS.ProcessEnv): (() => Promise<void>) => {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] })
  const ended = new Promise<void>(resolve => child.on("close", () => resolve()))
  return async () => {
    child.kill("SIGTERM")
    await ended
  }
}
