import { say } from "../start/step.ts"
import { readSources } from "./read-sources.ts"
import { findFaults } from "./rules.ts"

const faults = findFaults(await readSources(["packages"], /\.tsx?$/))
for (const fault of faults) say(fault)
process.exitCode = faults.length === 0 ? 0 : 1
