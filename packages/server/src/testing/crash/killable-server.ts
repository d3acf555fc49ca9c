import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

const STOP_TIMEOUT_MS = 40_000
const script = fileURLToPath(new URL("./server-process.ts", import.meta.url))

/** A server process that can be killed and restarted at its address. */
export interface KillableServer {
  address: string
  /** A sentence where it ended without being stopped or killed. */
  unexpectedExit(): string | null
  kill(): Promise<void>
  restart(): Promise<void>
  close(): Promise<void>
}

export const startKillableServer = async (options: {
  databaseUrl: string
  smtpUrl: string
  port: number
}): Promise<KillableServer> => {
  const env = {
    ...process.env,
    DATABASE_URL: options.databaseUrl,
    SMTP_URL: options.smtpUrl,
    PORT: String(options.port),
    PUBLIC_URL: `http://127.0.0.1:${options.port}`,
    DATA_DIR: join(tmpdir(), "rapport-crash-files"),
    DEMO: "0",
    LOG_LEVEL: "fatal",
    RATE_LIMIT_FACTOR: "1000000",
  }
  let child: ChildProcess
  let lastOutput = ""
  let sentSignal: NodeJS.Signals | null = null
  let unexpectedExit: string | null = null
  const start = async () => {
    sentSignal = null
    const started = spawn(process.execPath, [script], { env, stdio: ["ignore", "pipe", "pipe"] })
    lastOutput = ""
    started.stderr.on("data", chunk => {
      lastOutput = `${lastOutput}${chunk}`.slice(-2000)
    })
    child = started
    started.once("exit", (code, signal) => {
      if (!sentSignal) unexpectedExit = `A server ended unexpectedly (${code ?? signal}): ${lastOutput}`
    })
    for await (const line of createInterface({ input: started.stdout })) return line
    throw new Error(`The server process ended before it listened: ${unexpectedExit ?? lastOutput}`)
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    sentSignal = signal
    const ended = once(child, "exit")
    child.kill(signal)
    await ended
  }
  await start()
  return {
    address: `http://127.0.0.1:${options.port}`,
    unexpectedExit: () => unexpectedExit,
    kill: () => end("SIGKILL"),
    restart: async () => {
      await start()
    },
    close: async () => {
      const tooLong = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS)
      await end("SIGTERM")
      clearTimeout(tooLong)
      if (child.signalCode === "SIGKILL" && sentSignal === "SIGTERM")
        throw new Error(`A server did not stop after SIGTERM: ${lastOutput}`)
    },
  }
}
