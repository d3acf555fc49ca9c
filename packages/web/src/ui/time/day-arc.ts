/** Geometry of a half circle that maps hours: the day starts at its left end and ends at its right. */
export interface DayArc {
  cx: number
  cy: number
  r: number
  from: number
  to: number
}

export const clampHour = (arc: Pick<DayArc, "from" | "to">, hour: number): number =>
  Math.min(arc.to, Math.max(arc.from, hour))

export const pointOn = (arc: DayArc, hour: number): { x: number; y: number } => {
  const angle = Math.PI * (1 - (clampHour(arc, hour) - arc.from) / (arc.to - arc.from))
  return { x: arc.cx + arc.r * Math.cos(angle), y: arc.cy - arc.r * Math.sin(angle) }
}

export const arcPath = (arc: DayArc, from: number, to: number): string => {
  const start = pointOn(arc, from)
  const end = pointOn(arc, to)
  return `M${start.x.toFixed(2)} ${start.y.toFixed(2)}A${arc.r} ${arc.r} 0 0 1 ${end.x.toFixed(2)} ${end.y.toFixed(2)}`
}
