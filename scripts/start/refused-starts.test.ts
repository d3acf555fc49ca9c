import { randomUUID } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startTestPostgres, type TestPostgres } from "../../packages/server/src/testing/postgres.ts"
import { runProgram } from "../../packages/server/src/testing/running-program.ts"

/** Where nothing listens. */
const NOWHERE = "postgres://rapport:secret-password@127.0.0.1:1/rapport"

describe("a start that cannot succeed", () => {
  let folder: string
  let postgres: TestPostgres
  let notPostgres: Server
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rapport-refused-"))
    await writeFile(join(folder, "a-file"), "")
    postgres = await startTestPostgres()
    notPostgres = createServer().listen(0, "127.0.0.1")
  })
  afterAll(async () => {
    notPostgres.close()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** What `npm start` says with these settings; it ends with code 1, and without a stack. */
  const refusalOf = async (env: Record<string, string>): Promise<{ said: string; dataDir: string }> => {
    const dataDir = join(folder, randomUUID())
    const program = runProgram("scripts/start.ts", { DATA_DIR: dataDir, PORT: "0", DEMO: "0", ...env })
    expect(await program.ended, program.output()).toBe(1)
    const said = program.output()
    expect(said).not.toMatch(/^\s+at /m)
    expect(said).not.toContain("secret-password")
    return { said, dataDir }
  }
  const databaseUrl = (change: (url: URL) => void): string => {
    const url = new URL(postgres.server.url)
    change(url)
    return url.href
  }

  it("names the setting and the reason before it makes anything", async () => {
    const production = { NODE_ENV: "production", ADMIN_EMAIL: "ada@example.org" }
    const refusals = await Promise.all([
      refusalOf({ ...production, ADMIN_PASSWORD: "password12" }),
      refusalOf({ DEMO: "1", DEMO_PASSWORD: "1234567890" }),
      refusalOf({ TRUST_PROXY: "banana" }),
    ])
    expect(refusals.map(({ said }) => said.trim())).toEqual([
      expect.stringMatching(/^ADMIN_PASSWORD cannot be used\. /),
      expect.stringMatching(/^DEMO_PASSWORD cannot be used\. /),
      expect.stringMatching(/^TRUST_PROXY must be the number of proxies/),
    ])
    for (const { dataDir } of refusals) expect(existsSync(dataDir)).toBe(false)
  })

  it("says why DATA_DIR cannot be used", async () => {
    const file = join(folder, "a-file")
    expect((await refusalOf({ DATA_DIR: file })).said).toContain(
      `DATA_DIR=${file} cannot be used: it is a file, not a folder.`,
    )
    expect((await refusalOf({ DATA_DIR: join(file, "below") })).said).toContain(
      "a file is in its path where a folder should be",
    )
  })

  it("says why DATABASE_URL cannot be used, and shows no password", async () => {
    const refusals = await Promise.all([
      refusalOf({ DATABASE_URL: NOWHERE }),
      refusalOf({ DATABASE_URL: NOWHERE.replace("127.0.0.1", "no-such-host.invalid") }),
      refusalOf({
        DATABASE_URL: databaseUrl(url => {
          url.password = "secret-password"
        }),
      }),
      refusalOf({
        DATABASE_URL: databaseUrl(url => {
          url.pathname = "/nothing_here"
        }),
      }),
      refusalOf({ DATABASE_URL: NOWHERE.replace(":1/", `:${(notPostgres.address() as AddressInfo).port}/`) }),
    ])
    expect(refusals.map(({ said }) => said.trim())).toEqual([
      "The database at 127.0.0.1:1/rapport cannot be used: nothing listens there. Check DATABASE_URL.",
      expect.stringMatching(/no-such-host\.invalid:1\/rapport cannot be used: .*(such host|looked up)/),
      expect.stringContaining("its password is wrong"),
      expect.stringContaining("there is no such database"),
      expect.stringMatching(/cannot be used: .*Check DATABASE_URL\.$/),
    ])
  })
})
