import { addDays } from "./calendar-dates.ts"

export interface WeighIn {
  date: string
  kg: number
}

export interface TrendPoint {
  date: string
  /** The mean of the weigh-ins of that date. */
  kg: number
  /** The mean over the dates of the last seven, it included, that have a weigh-in. */
  trendKg: number
  /** How many of the seven dates have one. */
  days: number
}

const DAYS = 7

/**
 * Trend weight in kg: the moving average of seven days, over the dates that have a weigh-in, each the mean of its
 * weigh-ins. A date without one has no point. The moving average takes out the change of water from day to day.
 * Source: the trailing mean as in NIST/SEMATECH, e-Handbook of Statistical Methods, 6.4.2.1 "Single moving average".
 */
export const trendWeight = (weighIns: readonly WeighIn[]): TrendPoint[] => {
  const byDate = Map.groupBy(weighIns, ({ date }) => date)
  const means = [...byDate]
    .map(([date, all]) => ({ date, kg: mean(all.map(({ kg }) => kg)) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  let first = 0
  return means.map(({ date, kg }, index) => {
    const oldest = addDays(date, 1 - DAYS)
    while ((means[first]?.date ?? date) < oldest) first++
    const window = means.slice(first, index + 1)
    return { date, kg, trendKg: mean(window.map(point => point.kg)), days: window.length }
  })
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** How the trend changed over a span: its last point less its first; null with fewer than two. */
export const trendChange = (points: readonly TrendPoint[]): number | null => {
  const [first, last] = [points[0], points.at(-1)]
  return first && last && first !== last ? last.trendKg - first.trendKg : null
}
