import { quickChecks, runChecks } from "./run/checks.ts"
import { passSignalsOn } from "./run/tool.ts"
import { runVitest } from "./run/vitest.ts"
import { say } from "./start/step.ts"

passSignalsOn()
const checks = await runChecks(quickChecks)
const rules = await runVitest(["domain", "web"], { env: { SLOT_CASES: "200" } })
const failed = checks.failed + rules.failed
say(`${checks.passed + rules.passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
