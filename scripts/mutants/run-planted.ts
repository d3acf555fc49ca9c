import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { bin, runNode } from "../run/tool.ts"
import { root } from "../start/environment.ts"
import { say, secondsSince } from "../start/step.ts"
import { copyCheckout } from "./checkout-copy.ts"
import { type PlantedFault, plant } from "./planted-fault.ts"
import type { Outcome } from "./report.ts"

/** Faults whose text does not stand in the code any more: the code moved on, and the list must follow. */
export const staleFaults = async (faults: readonly PlantedFault[]): Promise<PlantedFault[]> => {
  const checked = await Promise.all(
    faults.map(async fault => {
      const source = await readFile(join(root, fault.file), "utf8").catch(() => "")
      return plant(source, fault) === null ? [fault] : []
    }),
  )
  return checked.flat()
}

/** Plants one fault at a time in a copy and runs the tests that should notice; first all of them without any fault. */
export const runPlanted = async (faults: readonly PlantedFault[]): Promise<Outcome[]> => {
  const stale = new Set(await staleFaults(faults))
  const copy = await copyCheckout()
  try {
    const files = [...new Set(faults.flatMap(({ noticedBy }) => noticedBy))]
    const sound = await runTests(copy.folder, files, undefined)
    if (sound.is !== "passed") throw new Error(`The tests fail without any fault.\n${sound.said}`)
    const outcomes: Outcome[] = []
    for (const fault of faults)
      outcomes.push(stale.has(fault) ? { fault, is: "stale" } : await runOne(copy.folder, fault))
    return outcomes
  } finally {
    await copy.remove()
  }
}

const runOne = async (folder: string, fault: PlantedFault): Promise<Outcome> => {
  const path = join(folder, fault.file)
  const source = await readFile(path, "utf8")
  const changed = plant(source, fault)
  if (changed === null) return { fault, is: "stale" }
  const from = performance.now()
  await writeFile(path, changed)
  const { is: ran } = await runTests(folder, fault.noticedBy, fault.test)
  await writeFile(path, source)
  const is = ran === "passed" ? "survived" : ran === "failed" ? "noticed" : "broken"
  say(`  ${is.padEnd(8)}  ${fault.fault} (${secondsSince(from)})`)
  return { fault, is }
}

interface Report {
  numPassedTests: number
  numFailedTests: number
}

/** `broken`: no test could be run, so that nothing was shown. */
const runTests = async (
  folder: string,
  files: readonly string[],
  test: string | undefined,
): Promise<{ is: "passed" | "failed" | "broken"; said: string }> => {
  const report = join(folder, "report.json")
  await writeFile(report, "{}")
  const { code, said } = await runNode(
    [
      bin("vitest", "vitest.mjs"),
      "run",
      ...files,
      ...(test === undefined ? [] : ["--testNamePattern", test]),
      "--bail=1",
      "--testTimeout=60000",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { cwd: folder },
  )
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(
    await readFile(report, "utf8"),
  ) as Partial<Report>
  if (code === 0 && numPassedTests > 0) return { is: "passed", said }
  return { is: numFailedTests > 0 ? "failed" : "broken", said }
}
