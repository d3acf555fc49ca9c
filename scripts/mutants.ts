import { mutatedAreas, plantedAreas } from "./mutants/areas.ts"
import { plantedIn } from "./mutants/planted-faults.ts"
import { type AreaReport, isBelow, reportOfPlanted, sayReports } from "./mutants/report.ts"
import { runPlanted, staleFaults } from "./mutants/run-planted.ts"
import { runStryker } from "./mutants/run-stryker.ts"
import { passSignalsOn } from "./run/tool.ts"
import { say } from "./start/step.ts"

const names = [...plantedAreas, ...mutatedAreas].map(({ name }) => name)

/** `domain` names all areas that begin with it. */
const chosen = (wanted: readonly string[]): string[] =>
  names.filter(
    name => wanted.length === 0 || wanted.some(each => name === each || name.startsWith(`${each}/`)),
  )

const runArea = async (name: string): Promise<AreaReport> => {
  say(name)
  const mutated = mutatedAreas.find(area => area.name === name)
  if (mutated) return runStryker(mutated)
  const threshold = plantedAreas.find(area => area.name === name)?.threshold ?? 100
  return reportOfPlanted(name, threshold, await runPlanted(plantedIn[name] ?? []))
}

const checkAll = async (): Promise<number> => {
  const stale = await staleFaults(Object.values(plantedIn).flat())
  for (const { fault, file } of stale) say(`Its text does not stand once in ${file}: ${fault}`)
  say(`${stale.length} stale`)
  return stale.length === 0 ? 0 : 1
}

const run = async (args: readonly string[]): Promise<number> => {
  if (args.includes("--check")) return checkAll()
  const areas = chosen(args)
  if (args.includes("--list") || areas.length === 0) {
    say(`Areas:\n  ${names.join("\n  ")}`)
    return areas.length === 0 ? 1 : 0
  }
  const reports: AreaReport[] = []
  for (const area of areas) reports.push(await runArea(area))
  sayReports(reports)
  return reports.some(isBelow) ? 1 : 0
}

passSignalsOn()
process.exitCode = await run(process.argv.slice(2))
