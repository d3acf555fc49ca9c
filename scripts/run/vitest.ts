import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "../start/environment.ts"
import { bin, runNode } from "./tool.ts"

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

export interface Counted {
  passed: number
  failed: number
  skipped: number
}

/** What Node made of the sources: the threads and processes that tests start by the dozen would each make it again. */
const compiled = { NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "compiled") }

/** Runs the named projects and counts; a file that could not even be loaded counts as one failure. */
export const runVitest = async (
  projects: readonly string[],
  env: Record<string, string> = {},
  files: readonly string[] = [],
): Promise<Counted> => {
  const folder = await mkdtemp(join(tmpdir(), "rapport-report-"))
  const report = join(folder, "report.json")
  const { code } = await runNode(
    [
      bin("vitest", "vitest.mjs"),
      "run",
      ...files,
      ...projects.flatMap(project => ["--project", project]),
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { show: true, env: { ...compiled, ...env } },
  )
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      await readFile(report, "utf8"),
    ) as Report
    const unloaded = testResults.filter(
      file => file.status === "failed" && file.assertionResults.length === 0,
    ).length
    const failed = numFailedTests + unloaded
    return {
      passed: numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: numPendingTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
