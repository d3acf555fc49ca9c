import type { ReactNode } from "react"
import type { DisplayPerson } from "../people/person.ts"

/** A shallow arc across the whole width; hours are spaced evenly along x. */
export interface Hill {
  width: number
  top: number
  radius: number
  from: number
  to: number
}

export const hillOf = (width: number, top: number, from: number, to: number): Hill => {
  const sag = 44 + 0.05 * width
  return { width, top, from, to, radius: (width ** 2 / 4 + sag ** 2) / (2 * sag) }
}

export const onHill = (hill: Hill, hour: number): { x: number; y: number; tilt: number } => {
  const x = ((hour - hill.from) / (hill.to - hill.from)) * hill.width
  const fromMiddle = x - hill.width / 2
  const y = hill.top + hill.radius - Math.sqrt(hill.radius ** 2 - fromMiddle ** 2)
  return { x, y, tilt: (Math.asin(fromMiddle / hill.radius) * 180) / Math.PI }
}

export const hillPath = (hill: Hill, from: number, to: number): string => {
  const start = onHill(hill, from)
  const end = onHill(hill, to)
  const r = hill.radius.toFixed(1)
  return `M${start.x.toFixed(1)} ${start.y.toFixed(1)}A${r} ${r} 0 0 1 ${end.x.toFixed(1)} ${end.y.toFixed(1)}`
}

/** The hours to show: everything planned or free with an hour around it, at least 7 to 20. */
export const hoursAround = (
  spans: readonly { from: number; to: number }[],
): { from: number; to: number } => ({
  from: Math.max(0, Math.floor(Math.min(7, ...spans.map(span => span.from - 1)))),
  to: Math.min(24, Math.ceil(Math.max(20, ...spans.map(span => span.to + 1)))),
})

export interface HillSession {
  id: string
  person: DisplayPerson | { group: string }
  /** Hours of the day, 17.5 for 17:30. */
  from: number
  to: number
  /** The formatted start time. */
  time: string
  state: "planned" | "asked" | "done"
  /** Icon and name of the session type. */
  icon: ReactNode
  type: string
}
