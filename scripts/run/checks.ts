import { say, secondsSince } from "../start/step.ts"
import { bin, type Ran, runNode } from "./tool.ts"

export interface Check {
  name: string
  run: () => Promise<Ran>
}

const projects = ["packages/domain", "packages/server", "packages/web", "tsconfig.tools.json"]

/** The projects go side by side; several checkers in each would work out the same types several times over. */
const oneChecker = ["--checkers", "1"]

/** What needs neither database nor browser. */
export const quickChecks: readonly Check[] = [
  { name: "types", run: () => runNode([bin("typescript", "bin", "tsc"), "-b", ...oneChecker, ...projects]) },
  {
    name: "lint",
    run: () => runNode([bin("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings", "."]),
  },
  { name: "boundaries", run: () => runNode(["scripts/checks/boundaries.ts"]) },
  { name: "unused", run: () => runNode([bin("knip", "bin", "knip.js"), "--no-progress"]) },
  { name: "words", run: () => runNode(["scripts/checks/words.ts"]) },
  { name: "files", run: () => runNode(["scripts/checks/files.ts"]) },
  { name: "openapi", run: () => runNode(["scripts/checks/openapi.ts"]) },
  { name: "docs", run: () => runNode(["scripts/checks/docs.ts"]) },
]

/** Runs them side by side; says how each went, and what a failed one said. */
export const runChecks = async (checks: readonly Check[]): Promise<{ passed: number; failed: number }> => {
  const results = await Promise.all(
    checks.map(async check => {
      const from = performance.now()
      const { code, said } = await check.run()
      say(`  ${code === 0 ? "passed" : "FAILED"}  ${check.name} (${secondsSince(from)})`)
      if (code !== 0) say(said.trim())
      return code === 0
    }),
  )
  const passed = results.filter(Boolean).length
  return { passed, failed: results.length - passed }
}
