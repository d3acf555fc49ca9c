import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { readSecrets, storeDemoPassword } from "../config/secrets.ts"
import { lockDataDir } from "./data-dir-lock.ts"

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "rapport-dir-"))
})

afterEach(() => rm(dataDir, { recursive: true, force: true }))

test("a second start on a DATA_DIR in use names the process and address of the first", async () => {
  const lock = await lockDataDir(dataDir, "Rapport")
  await lock.writeAddress("http://localhost:3000")
  await expect(lockDataDir(dataDir, "Rapport")).rejects.toThrow(
    new RegExp(`Rapport already uses ${dataDir}: process ${process.pid} at http://localhost:3000`),
  )
  await lock.release()
  await (await lockDataDir(dataDir, "Rapport")).release()
})

test("of many simultaneous starts one gets the DATA_DIR", async () => {
  const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataDir(dataDir, "Rapport")))
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
})

test("a lock whose process is gone is replaced, also when another process has its number now", async () => {
  const stale = { pid: process.pid, startedAt: "long ago", since: "then", what: "Rapport" }
  await writeFile(join(dataDir, "in-use.json"), JSON.stringify(stale))
  await (await lockDataDir(dataDir, "Rapport")).release()
  await writeFile(join(dataDir, "in-use.json"), JSON.stringify({ ...stale, pid: 4_000_000 }))
  await (await lockDataDir(dataDir, "Rapport")).release()
})

test("secrets are created once, persist, and are readable by their owner only", async () => {
  const [first, second] = await Promise.all([readSecrets(dataDir), readSecrets(dataDir)])
  expect(second).toEqual(first)
  expect(await readSecrets(dataDir)).toEqual(first)
  expect(Buffer.from(first.tokenSecret, "base64url")).toHaveLength(32)
  expect((await stat(join(dataDir, "secrets.json"))).mode & 0o777).toBe(0o600)
})

test("each DATA_DIR has its own demo password; one that the operator sets is stored", async () => {
  const one = await readSecrets(dataDir)
  const other = await readSecrets(join(dataDir, "other"))
  expect(one.demoPassword).not.toBe(other.demoPassword)
  await storeDemoPassword(dataDir, "chosen by hand")
  expect(await readSecrets(dataDir)).toEqual({ ...one, demoPassword: "chosen by hand" })
})

test("damaged secrets stop the start instead of ending every login", async () => {
  await writeFile(join(dataDir, "secrets.json"), "{")
  await expect(readSecrets(dataDir)).rejects.toThrow(/is damaged/)
  expect(await readFile(join(dataDir, "secrets.json"), "utf8")).toBe("{")
})
