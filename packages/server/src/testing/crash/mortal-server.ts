import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

const STOPS_WITHIN_MS = 40_000
const script = fileURLToPath(new URL("./server-process.ts", import.meta.url))

/** A server process that can be killed and started again under its address. */
export interface MortalServer {
  address: string
  /** It ended without having been told to. */
  died(): string | null
  kill(): Promise<void>
  restart(): Promise<void>
  close(): Promise<void>
}

export const startMortalServer = async (about: {
  databaseUrl: string
  smtpUrl: string
  port: number
}): Promise<MortalServer> => {
  const env = {
    ...process.env,
    DATABASE_URL: about.databaseUrl,
    SMTP_URL: about.smtpUrl,
    PORT: String(about.port),
    PUBLIC_URL: `http://127.0.0.1:${about.port}`,
    DATA_DIR: join(tmpdir(), "rapport-crash-files"),
    DEMO: "0",
    LOG_LEVEL: "fatal",
    RATE_LIMIT_FACTOR: "1000000",
  }
  let child: ChildProcess
  let lastWords = ""
  let told: NodeJS.Signals | null = null
  let death: string | null = null
  const start = async () => {
    told = null
    const fresh = spawn(process.execPath, [script], { env, stdio: ["ignore", "pipe", "pipe"] })
    lastWords = ""
    fresh.stderr.on("data", chunk => {
      lastWords = `${lastWords}${chunk}`.slice(-2000)
    })
    child = fresh
    fresh.once("exit", (code, signal) => {
      if (!told) death = `A server ended by itself (${code ?? signal}): ${lastWords}`
    })
    for await (const line of createInterface({ input: fresh.stdout })) return line
    throw new Error(`The server process ended before it listened: ${death ?? lastWords}`)
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    told = signal
    const ended = once(child, "exit")
    child.kill(signal)
    await ended
  }
  await start()
  return {
    address: `http://127.0.0.1:${about.port}`,
    died: () => death,
    kill: () => end("SIGKILL"),
    restart: async () => {
      await start()
    },
    close: async () => {
      const tooLong = setTimeout(() => child.kill("SIGKILL"), STOPS_WITHIN_MS)
      await end("SIGTERM")
      clearTimeout(tooLong)
      if (child.signalCode === "SIGKILL" && told === "SIGTERM")
        throw new Error(`A server did not stop when told to: ${lastWords}`)
    },
  }
}
