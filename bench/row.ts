/** One measured number beside the limit it must keep; both in `unit`. */
export type BenchRow = {
  name: string
  value: number
  limit: number
  unit: string
  detail: string
  pass: boolean
}
