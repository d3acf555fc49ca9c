import { readFile } from "node:fs/promises"
import { relative } from "node:path"
import { Stryker } from "@stryker-mutator/core"
import { root } from "../start/environment.ts"
import type { MutatedArea } from "./areas.ts"
import { equivalents } from "./equivalents.ts"
import type { AreaReport } from "./report.ts"

type Mutant = Awaited<ReturnType<Stryker["runMutationTest"]>>[number]

/** Lets Stryker change the sources of an area; what is known to make no difference is left out of the count. */
export const runStryker = async (area: MutatedArea): Promise<AreaReport> => {
  process.chdir(root)
  process.env.MUTANTS_TESTS = area.tests
  const mutants = await new Stryker({
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    mutate: [...area.mutate],
    vitest: { configFile: "scripts/mutants/stryker-vitest.ts" },
    coverageAnalysis: "perTest",
    concurrency: 2,
    // Vitest finds no tests below `node_modules`.
    tempDirName: ".output/stryker",
    ignorePatterns: ["bench", "data", "docs", "e2e", "packages/server/seeds", "**/dist", "**/.output"],
    reporters: [],
    disableTypeChecks: true,
  }).runMutationTest()
  const described = await Promise.all(
    mutants
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .map(mutant => describe(mutant)),
  )
  const missed = described.filter(line => !equivalents.has(line))
  const counted = mutants.filter(({ status }) => COUNTED.has(status)).length
  const all = counted - (described.length - missed.length)
  return { area: area.name, threshold: area.threshold, noticed: all - missed.length, all, missed }
}

/** Changes that do not compile or that were asked to be left out show nothing. */
const COUNTED: ReadonlySet<string> = new Set(["Killed", "Timeout", "Survived", "NoCoverage"])

/** Without line numbers, so that the list of equivalents outlives other changes of the file. */
const describe = async ({ fileName, location: { start, end }, replacement }: Mutant): Promise<string> => {
  const lines = (await readFile(fileName, "utf8")).split("\n")
  // Lines and columns count from one.
  const changed = lines.slice(start.line - 1, end.line)
  const last = changed.length - 1
  const text = changed
    .map((line, i) =>
      line.slice(i === 0 ? start.column - 1 : 0, i === last ? end.column - 1 : undefined).trim(),
    )
    .join(" ")
  return `${relative(root, fileName)}: ${text} → ${replacement.replaceAll(/\s+/g, " ")}`
}
