import fc from "fast-check"
import { expect, test } from "vitest"
import type { SlotInput } from "./slot-input.ts"
import { openSlots, slotsByViewerDay } from "./slots.ts"
import { drawing, slotCases, slotInput } from "./testing/arbitrary-input.ts"
import { slotsByTheMinute } from "./testing/minute-oracle.ts"
import { whyNotOffered } from "./why-not-offered.ts"

const MINUTE = 60_000
const numRuns = slotCases()
const timeout = 60_000 + numRuns * 30

const ms = (instant: string | number): number => new Date(instant).getTime()

const always = (claim: (input: SlotInput) => void) =>
  fc.assert(
    fc.property(slotInput, input => claim(input)),
    drawing(numRuns),
  )

test("the engine offers what the rules say when every minute is looked at", { timeout }, () => {
  let offering = 0
  let atClockChange = 0
  always(input => {
    const starts = openSlots(input)
    expect(starts).toEqual(slotsByTheMinute(input))
    if (starts.length > 0) offering++
    if (changesClock(input)) atClockChange++
  })
  expect(offering / numRuns).toBeGreaterThan(0.3)
  expect(atClockChange / numRuns).toBeGreaterThan(0.4)
})

test("a start is refused for a reason exactly when it is not offered", { timeout }, () => {
  always(input => {
    const offered = new Set(openSlots(input))
    for (const start of startsToAskAbout(input)) {
      const reason = whyNotOffered(input, start)
      expect(`${start} ${reason?.rule ?? "offered"}`).toBe(
        `${start} ${offered.has(start) ? "offered" : (reason?.rule ?? "refused")}`,
      )
    }
  })
})

test("two windows side by side offer what one window over both does", { timeout }, () => {
  always(input => {
    const middle = Math.floor((ms(input.from) + ms(input.to)) / 2)
    const apart = [...openSlots({ ...input, to: middle }), ...openSlots({ ...input, from: middle })]
    expect(apart).toEqual(openSlots(input))
  })
})

test("the order of busy time, ranges and time off changes nothing", { timeout }, () => {
  always(input => {
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

test("a viewer's labels name the offered instants, each under the viewer's own date", { timeout }, () => {
  always(input => {
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

/** Some instants of the window, and those that the grid would offer if nothing but the hours mattered. */
const startsToAskAbout = (input: SlotInput): number[] => {
  const [from, to] = [ms(input.from), ms(input.to)]
  const unhindered: SlotInput = {
    ...input,
    now: from - 365 * 24 * 60 * MINUTE,
    busy: [],
    timeOff: [],
    durationMinutes: 1,
    maxDaysAhead: null,
    dateWindow: null,
    limits: null,
  }
  const onGrid = openSlots(unhindered)
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
