import { parseArgs } from "node:util"

/** What was asked for after `npm test --`. */
export interface TestOptions {
  /** Parts of paths; none means everything. */
  paths: readonly string[]
  /** Part of a test's name, as a regular expression. */
  name: string | undefined
  browser: boolean
  watch: boolean
}

export const readTestOptions = (args: readonly string[]): TestOptions => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      browser: { type: "boolean", default: true },
      watch: { type: "boolean", short: "w", default: false },
      name: { type: "string", short: "t" },
    },
  })
  return { paths: positionals, name: values.name, browser: values.browser, watch: values.watch }
}

/** All that needs no browser. */
export const insideProjects = ["domain", "web", "scripts", "server"] as const

/** Parts of pages, and whole journeys against a server. */
export const browserProjects = ["components", "e2e"] as const

/** Browser tests need a browser, and journeys a built web app, so watching leaves them out unless a path names them. */
export const projectsFor = ({ paths, browser, watch }: TestOptions): readonly string[] => {
  const named = paths.some(path => path.replace(/^\.\//, "").startsWith("e2e") || path.includes(".browser."))
  return browser && (!watch || named) ? [...insideProjects, ...browserProjects] : insideProjects
}

/** Everything, with types, lint and the other checks; not only some files or names. */
export const isWhole = ({ paths, name }: TestOptions): boolean => paths.length === 0 && name === undefined
