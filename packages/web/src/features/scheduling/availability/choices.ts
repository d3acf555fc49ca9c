import { durationText } from "../../../lib/times.ts"

const MINUTE = 60_000

/** The choices with the current value among them, which may be another. */
export const withCurrent = (values: readonly number[], current: number): number[] =>
  [...new Set([...values, current])].toSorted((a, b) => a - b)

export const minutesText = (minutes: number): string => durationText(minutes * MINUTE)

export const buffers = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120]
export const minimumNotices = [0, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 4320, 10_080]
export const horizons = [7, 14, 30, 45, 60, 90, 120, 180, 365]
export const intervals = [5, 10, 15, 20, 30, 45, 60, 90, 120]
export const capacities = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100]
export const perDay = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12]
export const perWeek = [1, 2, 3, 5, 8, 10, 12, 15, 20, 25, 30, 40]
export const freeChangeHours = [0, 1, 2, 4, 6, 12, 24, 48, 72, 168]
