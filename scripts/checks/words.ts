import { say } from "../start/step.ts"
import { readSources } from "./read-sources.ts"
import { wordFaults } from "./word-faults.ts"

/** The names of migrations that databases have applied cannot be changed. */
const sources = (
  await readSources(["packages", "e2e", "bench", "scripts"], /\.(tsx?|mjs|css|sql|svg)$/)
).filter(({ path }) => !path.includes("/migrations/"))
const faults = wordFaults(sources)
for (const fault of faults) say(fault)
process.exitCode = faults.length === 0 ? 0 : 1
