import { noonOf } from "../../../lib/months.ts"
import { shortDay } from "../../../lib/times.ts"
import type { HoursDraft, TimeOff } from "./draft.ts"

type Override = HoursDraft["overrides"][number]

/** A date that is other than usual, whichever way. */
export type OtherDate =
  | { kind: "off"; first: string; last: string; at: number; off: TimeOff }
  | { kind: "day"; first: string; last: string; at: number; override: Override }

/** Time off and single days in one list, by date; `at` is the place in its own list. */
export const otherDates = ({ timeOff, overrides }: Pick<HoursDraft, "timeOff" | "overrides">): OtherDate[] =>
  [
    ...timeOff.map((off, at) => ({ kind: "off" as const, first: off.start, last: off.end, at, off })),
    ...overrides.map((override, at) => ({
      kind: "day" as const,
      first: override.date,
      last: override.date,
      at,
      override,
    })),
  ].toSorted((a, b) => a.first.localeCompare(b.first))

/** Sat 17 Oct, or Thu 24 Dec – Sun 3 Jan. */
export const datesText = (first: string, last: string): string =>
  [...new Set([first, last])].map(date => shortDay(noonOf(date), "UTC")).join(" – ")
