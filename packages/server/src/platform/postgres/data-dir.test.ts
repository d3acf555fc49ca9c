import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { keepDemoPassword, readSecrets } from "../config/secrets.ts"
import { lockDataDir } from "./data-dir-lock.ts"

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "rapport-dir-"))
})

afterEach(() => rm(dataDir, { recursive: true, force: true }))

test("a second start on a DATA_DIR in use is told who the first is and where", async () => {
  const lock = await lockDataDir(dataDir, "Rapport")
  await lock.writeAddress("http://localhost:3000")
  await expect(lockDataDir(dataDir, "Rapport")).rejects.toThrow(
    new RegExp(`Rapport already uses ${dataDir}: process ${process.pid} at http://localhost:3000`),
  )
  await lock.release()
  await (await lockDataDir(dataDir, "Rapport")).release()
})

test("of many starts at once one gets the DATA_DIR", async () => {
  const tried = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataDir(dataDir, "Rapport")))
  expect(tried.filter(each => each.status === "fulfilled")).toHaveLength(1)
})

test("a lock whose process is gone is taken over, also when another process has its number now", async () => {
  const left = { pid: process.pid, startedAt: "long ago", since: "then", what: "Rapport" }
  await writeFile(join(dataDir, "in-use.json"), JSON.stringify(left))
  await (await lockDataDir(dataDir, "Rapport")).release()
  await writeFile(join(dataDir, "in-use.json"), JSON.stringify({ ...left, pid: 4_000_000 }))
  await (await lockDataDir(dataDir, "Rapport")).release()
})

test("keys are made once, stay, and are readable by their owner alone", async () => {
  const [first, second] = await Promise.all([readSecrets(dataDir), readSecrets(dataDir)])
  expect(second).toEqual(first)
  expect(await readSecrets(dataDir)).toEqual(first)
  expect(Buffer.from(first.tokenSecret, "base64url")).toHaveLength(32)
  expect((await stat(join(dataDir, "secrets.json"))).mode & 0o777).toBe(0o600)
})

test("the demo password is another in each DATA_DIR, or the operator's own, which is remembered", async () => {
  const one = await readSecrets(dataDir)
  const other = await readSecrets(join(dataDir, "other"))
  expect(one.demoPassword).not.toBe(other.demoPassword)
  await keepDemoPassword(dataDir, "chosen by hand")
  expect(await readSecrets(dataDir)).toEqual({ ...one, demoPassword: "chosen by hand" })
})

test("damaged keys stop the start instead of ending every login", async () => {
  await writeFile(join(dataDir, "secrets.json"), "{")
  await expect(readSecrets(dataDir)).rejects.toThrow(/is damaged/)
  expect(await readFile(join(dataDir, "secrets.json"), "utf8")).toBe("{")
})
