import { execFile } from "node:child_process"
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../testing/test-app.ts"

const run = promisify(execFile)
const { resolve } = createRequire(import.meta.url)
const packageFile = (name: string, ...path: string[]) =>
  join(dirname(resolve(`${name}/package.json`)), ...path)

const EXAMPLE = "book-a-session.ts"
const source = join(import.meta.dirname, "../../../../docs/examples", EXAMPLE)

interface Example {
  bookFirstFreeTime(serverUrl: string): Promise<{
    asked: { id: string; status: string; scheduledAt: string | null }
    confirmed: { id: string; status: string; scheduledAt: string | null; client: { firstName: string } }
  }>
}

describe("a client generated from the OpenAPI document", () => {
  let app: TestApp
  let address: string
  let folder: string
  beforeAll(async () => {
    app = await createTestApp()
    address = await app.fastify.listen({ port: 0, host: "127.0.0.1" })
    folder = await mkdtemp(join(tmpdir(), "rapport-generated-client-"))
    const document = await fetch(`${address}/api/v1/openapi.json`)
    await writeFile(join(folder, "openapi.json"), await document.text())
    await copyFile(source, join(folder, EXAMPLE))
    const generate = ["generate-client", "openapi.json", "-o", "client.ts", "--args-style", "grouped"]
    await run(
      process.execPath,
      [packageFile("@redocly/cli", "bin", "cli.js"), ...generate, "--import-ext", "ts"],
      {
        cwd: folder,
        env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
      },
    )
  })
  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })

  it("has types with which the example of the documentation compiles", async () => {
    const options = [
      "--noEmit",
      "--strict",
      "--target",
      "esnext",
      "--module",
      "nodenext",
      "--lib",
      "esnext,dom",
    ]
    const tsc = [packageFile("typescript", "bin", "tsc"), ...options, "--allowImportingTsExtensions", EXAMPLE]
    await expect(run(process.execPath, tsc, { cwd: folder })).resolves.toMatchObject({ stdout: "" })
  })

  it("signs up, connects, books and confirms on a real server", async () => {
    const example = (await import(pathToFileURL(join(folder, EXAMPLE)).href)) as Example
    const { asked, confirmed } = await example.bookFirstFreeTime(`${address}/api/v1`)
    expect(asked.status).toBe("pending")
    expect(confirmed).toMatchObject({ id: asked.id, status: "confirmed", scheduledAt: asked.scheduledAt })
    expect(confirmed.scheduledAt).not.toBeNull()
    expect(confirmed.client.firstName).toBe("Nora")
  })
})
