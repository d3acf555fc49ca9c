import { passSignalsOn } from "./run/tool.ts"
import { runVitest } from "./run/vitest.ts"
import { say } from "./start/step.ts"

passSignalsOn()
const { passed, failed } = await runVitest(["domain", "scripts", "server"], {
  env: { SOAK: "1" },
  files: process.argv.slice(2),
})
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
