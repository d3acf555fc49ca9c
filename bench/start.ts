import { spawn } from "node:child_process"
import { once } from "node:events"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { findPostgres } from "@rapport/server/platform/postgres/embedded-postgres"
import type { BenchRow } from "./row.ts"

const FIRST_LIMIT_SECONDS = 60
const SECOND_LIMIT_SECONDS = 5
const TIMEOUT_MS = 120_000

/** The time from the command to the first page, on an empty folder and at a second start. */
export const startBench = async (): Promise<BenchRow[]> => {
  const dataDir = await mkdtemp(join(tmpdir(), "rapport-bench-start-"))
  await chmod(dataDir, 0o711)
  try {
    const first = await secondsToFirstPage(dataDir)
    const second = await secondsToFirstPage(dataDir)
    return [
      row(
        "first start to first page",
        first,
        FIRST_LIMIT_SECONDS,
        "packages installed; cluster, tables, demo people",
      ),
      row("second start to first page", second, SECOND_LIMIT_SECONDS, "the same folder again"),
    ]
  } finally {
    const running = await findPostgres(dataDir).catch(() => null)
    await running?.stop()
    if (running) await rm(join(running.cluster, ".."), { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  }
}

const row = (name: string, value: number, limit: number, detail: string): BenchRow => ({
  name,
  value: Number(value.toFixed(2)),
  limit,
  unit: "s",
  detail,
  pass: value <= limit,
})

const secondsToFirstPage = async (dataDir: string): Promise<number> => {
  const port = await freePort()
  const startedAt = performance.now()
  const server = spawn(process.execPath, [fileURLToPath(new URL("../scripts/start.ts", import.meta.url))], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: "" },
    stdio: "ignore",
  })
  try {
    while (performance.now() - startedAt < TIMEOUT_MS) {
      const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
      if (page?.ok && (await page.text()).includes("<div id=")) return (performance.now() - startedAt) / 1000
      if (server.exitCode !== null) throw new Error(`The start ended with ${server.exitCode}`)
      await sleep(20)
    }
    throw new Error("No page was served")
  } finally {
    server.kill("SIGTERM")
    if (server.exitCode === null) await once(server, "exit")
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const at = probe.address()
      probe.close(() => resolve(typeof at === "object" && at ? at.port : 0))
    })
  })
