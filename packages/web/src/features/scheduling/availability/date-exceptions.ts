import { noonOf } from "../../../lib/months.ts"
import { shortDay } from "../../../lib/times.ts"
import type { HoursDraft, TimeOff } from "./draft.ts"

type Override = HoursDraft["overrides"][number]

/** Dates that differ from the usual week. */
export type DateException =
  | { kind: "off"; first: string; last: string; index: number; off: TimeOff }
  | { kind: "day"; first: string; last: string; index: number; override: Override }

/** Time off and single days in one list, by date; `index` is the position in its own list. */
export const dateExceptions = ({
  timeOff,
  overrides,
}: Pick<HoursDraft, "timeOff" | "overrides">): DateException[] =>
  [
    ...timeOff.map((off, index) => ({ kind: "off" as const, first: off.start, last: off.end, index, off })),
    ...overrides.map((override, index) => ({
      kind: "day" as const,
      first: override.date,
      last: override.date,
      index,
      override,
    })),
  ].toSorted((a, b) => a.first.localeCompare(b.first))

/** Sat 17 Oct, or Thu 24 Dec – Sun 3 Jan. */
export const dateRangeText = (first: string, last: string): string =>
  [...new Set([first, last])].map(date => shortDay(noonOf(date), "UTC")).join(" – ")
