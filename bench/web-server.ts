import { spawn } from "node:child_process"
import { once } from "node:events"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { findPostgres } from "@rapport/server/platform/postgres/embedded-postgres"

const START = fileURLToPath(new URL("../scripts/start.ts", import.meta.url))
const TIMEOUT_MS = 180_000

export const PASSWORD = "a bench password"

export interface DemoServer {
  url: string
  close(): Promise<void>
}

/** Starts Rapport as `npm start` does, with the demo people, in a temporary folder. */
export const startDemoServer = async (): Promise<DemoServer> => {
  const dataDir = await mkdtemp(join(tmpdir(), "rapport-bench-web-"))
  await chmod(dataDir, 0o711)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = spawn(process.execPath, [START], {
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      DEMO: "1",
      DEMO_PASSWORD: PASSWORD,
      RATE_LIMIT_FACTOR: "1000",
      LOG_LEVEL: "warn",
    },
    stdio: "ignore",
  })
  const close = async (): Promise<void> => {
    server.kill("SIGTERM")
    if (server.exitCode === null) await once(server, "exit")
    const running = await findPostgres(dataDir).catch(() => null)
    await running?.stop()
    if (running) await rm(dirname(running.cluster), { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  }
  const startedAt = performance.now()
  while (performance.now() - startedAt < TIMEOUT_MS && server.exitCode === null) {
    if ((await fetch(`${url}/ready`).catch(() => null))?.ok) return { url, close }
    await sleep(50)
  }
  await close()
  throw new Error("The server did not become ready")
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const at = probe.address()
      probe.close(() => resolve(typeof at === "object" && at ? at.port : 0))
    })
  })
