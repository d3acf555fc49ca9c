import { say } from "../start/step.ts"
import { allowedReads, upwardReads } from "./allowed-reads.ts"
import { importFaults } from "./import-rules.ts"
import { localTimeFaults } from "./local-time.ts"
import { readSources } from "./read-sources.ts"
import { readFaults, writeFaults } from "./table-access.ts"
import { ownerFaults } from "./table-owners.ts"

const sources = await readSources(["packages"], /\.(tsx?|sql)$/)
const faults = [
  ...importFaults(sources),
  ...ownerFaults(sources),
  ...writeFaults(sources),
  ...localTimeFaults(sources),
  ...readFaults(sources, { allowed: allowedReads, upward: upwardReads }),
]
for (const fault of faults) say(fault)
process.exitCode = faults.length === 0 ? 0 : 1
