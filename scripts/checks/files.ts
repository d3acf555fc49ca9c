import { readFile, writeFile } from "node:fs/promises"
import { basename, join } from "node:path"
import { root } from "../start/environment.ts"
import { say } from "../start/step.ts"
import { fileNameFaults, withKindsTable } from "./file-names.ts"
import { migrationNumberFaults } from "./migration-numbers.ts"
import { readSources } from "./read-sources.ts"

const style = join(root, "STYLE.md")
const text = await readFile(style, "utf8")
const wanted = withKindsTable(text)
if (process.argv.includes("--write")) await writeFile(style, wanted)

const sources = await readSources(["packages", "e2e", "bench", "scripts"], /^[^.]/)
const paths = sources.map(({ path }) => path)
const migrations = paths.filter(path => path.includes("/migrations/")).map(path => basename(path))
const faults = [
  ...fileNameFaults(paths),
  ...migrationNumberFaults(migrations),
  ...(text === wanted || process.argv.includes("--write")
    ? []
    : ["the table of STYLE.md is not that of folder-kinds.ts: node scripts/checks/files.ts --write"]),
]
for (const fault of faults) say(fault)
process.exitCode = faults.length === 0 ? 0 : 1
