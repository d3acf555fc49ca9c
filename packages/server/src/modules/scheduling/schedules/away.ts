import { isoInstant } from "@rapport/domain/kernel/fields"
import { zoneParts } from "@rapport/domain/scheduling/travel"
import type { HoursRow } from "./schedule-rows.ts"

/** Where a coach is in a window (epoch ms) when not at home, so that every time can be shown by their clock then. */
export const awayIn = ({ time_zone: home, travel }: HoursRow, window: { from: number; to: number }) =>
  zoneParts(home, travel)
    .filter(part => part.timeZone !== home && part.start < window.to && window.from < part.end)
    .map(({ start, end, timeZone }) => ({ start: isoInstant(start), end: isoInstant(end), timeZone }))
