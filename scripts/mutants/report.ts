import { say } from "../start/step.ts"
import type { PlantedFault } from "./planted-fault.ts"

export interface Outcome {
  fault: PlantedFault
  /** `stale`: its text does not stand in the code; `broken`: no test could be run with it. */
  is: "noticed" | "survived" | "stale" | "broken"
}

export interface AreaReport {
  area: string
  noticed: number
  /** Of what makes a difference. */
  all: number
  threshold: number
  /** One line each. */
  missed: readonly string[]
}

export const reportOfPlanted = (
  area: string,
  threshold: number,
  outcomes: readonly Outcome[],
): AreaReport => ({
  area,
  threshold,
  noticed: outcomes.filter(({ is }) => is === "noticed").length,
  all: outcomes.length,
  missed: outcomes.flatMap(({ fault, is }) =>
    is === "noticed" ? [] : [`${is}: ${fault.fault} (${fault.file})`],
  ),
})

const percentOf = ({ noticed, all }: AreaReport): number => (all === 0 ? 100 : (100 * noticed) / all)

export const isBelow = (report: AreaReport): boolean => percentOf(report) < report.threshold

/** One line for each area, then what was missed. */
export const sayReports = (reports: readonly AreaReport[]): void => {
  const width = Math.max(...reports.map(({ area }) => area.length))
  say("")
  for (const report of reports) {
    const share = `${percentOf(report).toFixed(1).padStart(5)} %`
    const verdict = isBelow(report) ? `below ${report.threshold} %` : ""
    say(
      `${report.area.padEnd(width)}  ${share}  ${report.noticed} of ${report.all} noticed  ${verdict}`.trimEnd(),
    )
  }
  for (const { area, missed } of reports)
    if (missed.length > 0) {
      say(`\n${area}: not noticed`)
      for (const line of missed) say(`  ${line}`)
    }
}
