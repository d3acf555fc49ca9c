import fc from "fast-check"
import { expect, test } from "vitest"
import type { SlotInput } from "./slot-input.ts"
import { slotRefusal } from "./slot-refusal.ts"
import { openSlots, slotsByViewerDay } from "./slots.ts"
import { propertyOptions, slotCases, slotInput } from "./testing/arbitrary-input.ts"
import { slotsByTheMinute } from "./testing/minute-oracle.ts"

const MINUTE = 60_000
const numRuns = slotCases()
const timeout = 60_000 + numRuns * 30

const ms = (instant: string | number): number => new Date(instant).getTime()

const forAllInputs = (claim: (input: SlotInput) => void) =>
  fc.assert(
    fc.property(slotInput, input => claim(input)),
    propertyOptions(numRuns),
  )

test("the engine offers the same slots as a test oracle that checks every minute", { timeout }, () => {
  let offering = 0
  let atClockChange = 0
  forAllInputs(input => {
    const starts = openSlots(input)
    expect(starts).toEqual(slotsByTheMinute(input))
    if (starts.length > 0) offering++
    if (changesClock(input)) atClockChange++
  })
  expect(offering / numRuns).toBeGreaterThan(0.3)
  expect(atClockChange / numRuns).toBeGreaterThan(0.4)
})

test("a start has a refusal exactly when it is not offered", { timeout }, () => {
  forAllInputs(input => {
    const offered = new Set(openSlots(input))
    for (const start of candidateStarts(input)) {
      const reason = slotRefusal(input, start)
      expect(`${start} ${reason?.rule ?? "offered"}`).toBe(
        `${start} ${offered.has(start) ? "offered" : (reason?.rule ?? "refused")}`,
      )
    }
  })
})

test("two adjacent windows together have the same slots as one window over both", { timeout }, () => {
  forAllInputs(input => {
    const middle = Math.floor((ms(input.from) + ms(input.to)) / 2)
    const apart = [...openSlots({ ...input, to: middle }), ...openSlots({ ...input, from: middle })]
    expect(apart).toEqual(openSlots(input))
  })
})

test("the order of busy time, ranges and time off does not matter", { timeout }, () => {
  forAllInputs(input => {
    const reversed = {
      ...input,
      busy: input.busy.toReversed(),
      weekly: input.weekly.toReversed(),
      overrides: input.overrides.toReversed(),
      timeOff: input.timeOff.toReversed(),
    }
    expect(openSlots(reversed)).toEqual(openSlots(input))
  })
})

test("a viewer's labels are the offered instants, each under the viewer's local date", { timeout }, () => {
  forAllInputs(input => {
    const starts = openSlots(input)
    const days = slotsByViewerDay(starts, input.viewerTimeZone)
    const labels = Object.values(days).flat()
    expect(labels.map(label => ms(label)).toSorted((a, b) => a - b)).toEqual(starts)
    for (const [date, labelled] of Object.entries(days)) {
      for (const label of labelled) {
        const local = Temporal.Instant.from(label).toZonedDateTimeISO(input.viewerTimeZone)
        expect(label).toBe(local.toString({ smallestUnit: "minute", timeZoneName: "never" }))
        expect(label.startsWith(date)).toBe(true)
      }
    }
  })
})

/** Some instants of the window, and some that the grid would offer if only the hours mattered. */
const candidateStarts = (input: SlotInput): number[] => {
  const [from, to] = [ms(input.from), ms(input.to)]
  const unrestricted: SlotInput = {
    ...input,
    now: from - 365 * 24 * 60 * MINUTE,
    busy: [],
    timeOff: [],
    durationMinutes: 1,
    maxDaysAhead: null,
    dateWindow: null,
    limits: null,
  }
  const onGrid = openSlots(unrestricted)
  const everyFew = Math.ceil(onGrid.length / 40)
  const step = Math.max(MINUTE, Math.floor((to - from) / 12))
  const anywhere = Array.from({ length: 12 }, (_, i) => from + i * step).filter(start => start < to)
  return [...onGrid.filter((_, i) => i % everyFew === 0), ...anywhere]
}

const changesClock = (input: SlotInput): boolean => {
  const offset = (instant: string | number) =>
    Temporal.Instant.fromEpochMilliseconds(ms(instant)).toZonedDateTimeISO(input.timeZone).offset
  return offset(input.from) !== offset(input.to)
}
