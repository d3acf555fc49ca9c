/** A measured value and its limit, both in `unit`. */
export type BenchRow = {
  name: string
  value: number
  limit: number
  unit: string
  detail: string
  pass: boolean
}
