import { quickChecks, runChecks } from "./run/checks.ts"
import { isInstalled } from "./run/programs.ts"
import { passSignalsOn } from "./run/tool.ts"
import { runVitest } from "./run/vitest.ts"
import { say, secondsSince } from "./start/step.ts"

passSignalsOn()
const from = performance.now()

say("Checks")
const checks = await runChecks(quickChecks)
say("Rules, modules and scripts")
const caldav = await isInstalled("radicale")
const inside = await runVitest(
  ["domain", "web", "scripts", "server"],
  caldav ? {} : { WITHOUT_RADICALE: "1" },
)
const withoutBrowser = secondsSince(from)
say("Journeys in the browser")
const journeys = await runVitest(["e2e"])

const passed = checks.passed + inside.passed + journeys.passed
const missing = !caldav && process.env.CI ? 1 : 0
const failed = missing + checks.failed + inside.failed + journeys.failed + inside.skipped + journeys.skipped
if (inside.skipped + journeys.skipped > 0) say("A skipped test counts as failed.")
if (!caldav)
  say("Not run: CalDAV against a real server, because radicale is not installed (apt-get install radicale).")
say(`${withoutBrowser} without the browser, ${secondsSince(from)} in all.`)
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
