import { quickChecks, runChecks } from "./run/checks.ts"
import { isInstalled } from "./run/programs.ts"
import {
  browserProjects,
  insideProjects,
  isWhole,
  projectsFor,
  readTestOptions,
  type TestOptions,
} from "./run/test-options.ts"
import { passSignalsOn } from "./run/tool.ts"
import { runVitest, watchVitest } from "./run/vitest.ts"
import { say, secondsSince } from "./start/step.ts"

const runWhole = async ({ browser }: TestOptions): Promise<number> => {
  const from = performance.now()
  say("Checks")
  const checks = await runChecks(quickChecks)
  say("Rules, modules and scripts")
  const inside = await runVitest(insideProjects)
  const withoutBrowser = secondsSince(from)
  if (browser) say("Tests in the browser")
  const browserTests = browser ? await runVitest(browserProjects) : { passed: 0, failed: 0, skipped: 0 }

  const passed = checks.passed + inside.passed + browserTests.passed
  const skipped = inside.skipped + browserTests.skipped
  const missing = process.env.CI && !isInstalled("radicale") ? 1 : 0
  const failed = missing + checks.failed + inside.failed + browserTests.failed + skipped
  if (skipped > 0) say("A skipped test counts as failed.")
  say(browser ? `${withoutBrowser} without the browser, ${secondsSince(from)} in all.` : `${withoutBrowser}.`)
  if (!browser) say("Not run: the tests in the browser.")
  say(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

const runSome = async (options: TestOptions): Promise<number> => {
  const { paths, name } = options
  const { passed, failed } = await runVitest(projectsFor(options), {
    files: paths,
    name,
    reporter: "default",
  })
  if (passed + failed === 0) say("No test fits.")
  say(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

const run = (options: TestOptions): Promise<number> => {
  if (options.watch) return watchVitest(projectsFor(options), options.paths, options.name)
  return isWhole(options) ? runWhole(options) : runSome(options)
}

const readOptions = (): TestOptions | null => {
  try {
    return readTestOptions(process.argv.slice(2))
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return null
  }
}

passSignalsOn()
const options = readOptions()
process.exitCode = options ? await run(options) : 1
