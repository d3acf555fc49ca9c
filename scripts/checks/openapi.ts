import { mkdir, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { openApiDocument } from "../../packages/server/src/app/openapi-document.ts"
import { bin, runNode } from "../run/tool.ts"
import { say } from "../start/step.ts"

/** Lints the API's description by the recommended rules of Redocly; a warning fails as well. */
const file = bin(".cache", "openapi", "openapi.json")
await mkdir(dirname(file), { recursive: true })
await writeFile(file, JSON.stringify(openApiDocument(), null, 2))

const lint = [bin("@redocly", "cli", "bin", "cli.js"), "lint", "--extends=recommended", file]
const { code, said } = await runNode(lint, {
  env: { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
})
const clean = code === 0 && !/\b\d+ (warning|error)s?\b/.test(said)
if (!clean) say(said)
process.exitCode = clean ? 0 : 1
