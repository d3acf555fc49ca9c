import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { settingNames } from "../../packages/server/src/platform/config/config.ts"
import { root } from "../start/environment.ts"
import { say } from "../start/step.ts"
import { citedPaths } from "./cited-paths.ts"
import { readSources } from "./read-sources.ts"

const pages = [
  ...(await readSources(["docs"], /\.md$/)),
  ...(await Promise.all(
    ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(async path => ({
      path,
      text: await readFile(join(root, path), "utf8"),
    })),
  )),
]

const missing = pages.flatMap(({ path, text }) =>
  citedPaths(text)
    .filter(({ cited, fromPage }) => !existsSync(join(root, fromPage ? dirname(path) : ".", cited)))
    .map(({ cited }) => `${path} cites ${cited}, which is not there`),
)
const told = async (file: string) => {
  const text = await readFile(join(root, file), "utf8")
  return settingNames
    .filter(name => !new RegExp(`\\b${name}\\b`).test(text))
    .map(name => `${file} does not tell of ${name}`)
}
const faults = [...missing, ...(await told(".env.example")), ...(await told("docs/operations.md"))]
for (const fault of faults) say(fault)
process.exitCode = faults.length === 0 ? 0 : 1
