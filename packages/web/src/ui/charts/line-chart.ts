export interface ChartPoint {
  /** The label on the axis. */
  label: string
  /** On the line. */
  value: number | null
  /** A single measurement beside the line, shown as a dot. */
  dot?: number | undefined
}

export interface ChartProps {
  points: readonly ChartPoint[]
  /** A value as text: 68.4 kg. */
  formatValue: (value: number) => string
  target?: { value: number; name: string } | undefined
  /** Up to two grid lines with their values. */
  grid?: readonly number[] | undefined
  colour?: "spruce" | "fig" | undefined
  height?: number | undefined
}

/** Points with their index, because two may have the same label. */
export const withIndex = (points: readonly ChartPoint[]) =>
  points.map((point, index) => ({ ...point, index }))
