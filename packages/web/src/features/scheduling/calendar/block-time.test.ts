import { describe, expect, it } from "vitest"
import type { Availability, Schedule } from "../../../entities/availability/api.ts"
import { blockDays, blockTimeRange } from "./block-time.ts"
import { allBookableHours } from "./bookable-hours.ts"

const weekly = [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }]
const shared = { timeZone: "Europe/Berlin", weekly, overrides: [], timeOff: [] }
const offers = [
  { type: "VIDEO", minutes: 60 },
  { type: "VOICE", minutes: 60 },
]
const usual = { ...shared, travel: [], offers } as unknown as Availability
const evening = [{ days: [3], start: "16:00", end: "20:00" }]
const voice = { ...shared, id: "voice", types: ["VOICE"], weekly: evening } as unknown as Schedule
const date = "2026-10-14"
const spans = (hours: { usual: Availability; named: readonly Schedule[] }) =>
  allBookableHours(hours.usual, hours.named, date, date)
    .map(({ start, end }) => [new Date(start).toISOString(), new Date(end).toISOString()])
    .filter(([start]) => start?.startsWith(date))

describe("blocking time", () => {
  it("takes the time range out of the usual and of every named schedule", () => {
    const before = { usual, named: [voice] }
    expect(spans(before)).toEqual([["2026-10-14T07:00:00.000Z", "2026-10-14T18:00:00.000Z"]])
    const off = { start: Date.parse("2026-10-14T14:30Z"), end: Date.parse("2026-10-14T16:00Z") }
    expect(spans(blockTimeRange(before, off))).toEqual([
      ["2026-10-14T07:00:00.000Z", "2026-10-14T14:30:00.000Z"],
      ["2026-10-14T16:00:00.000Z", "2026-10-14T18:00:00.000Z"],
    ])
  })

  it("closes whole days everywhere by the usual time off", () => {
    expect(spans(blockDays({ usual, named: [voice] }, date, date))).toEqual([])
  })
})
