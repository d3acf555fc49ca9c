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

export interface VitestOptions {
  env?: Record<string, string>
  /** Parts of paths; none means every file of the projects. */
  files?: readonly string[]
  /** Part of a test's name, as a regular expression. */
  name?: string | undefined
  reporter?: "dot" | "default"
}

const only = (projects: readonly string[], name: string | undefined): string[] => [
  ...projects.flatMap(project => ["--project", project]),
  ...(name === undefined ? [] : ["--testNamePattern", name]),
]

/** Runs the named projects and counts; a file that could not even be loaded counts as one failure. */
export const runVitest = async (
  projects: readonly string[],
  { env = {}, files = [], name, reporter = "dot" }: VitestOptions = {},
): Promise<Counted> => {
  const folder = await mkdtemp(join(tmpdir(), "rapport-report-"))
  const report = join(folder, "report.json")
  const { code } = await runNode(
    [
      bin("vitest", "vitest.mjs"),
      "run",
      ...files,
      ...only(projects, name),
      `--reporter=${reporter}`,
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

/** Runs what is named and again on each change; without a name only what a change concerns. Ends with Ctrl-C. */
export const watchVitest = async (
  projects: readonly string[],
  files: readonly string[],
  name: string | undefined,
): Promise<number> => {
  const all = files.length === 0 && name === undefined
  const { code } = await runNode(
    [bin("vitest", "vitest.mjs"), "watch", ...files, ...only(projects, name), ...(all ? ["--changed"] : [])],
    { show: true, env: compiled },
  )
  return code
}
