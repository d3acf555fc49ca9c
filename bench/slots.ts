import { performance } from "node:perf_hooks"
import type { SlotInput } from "@rapport/domain/scheduling/slot-input"
import { openSlots } from "@rapport/domain/scheduling/slots"
import type { BenchRow } from "./row.ts"
import { plainSlots } from "./slots-plain.ts"

const WINDOWS = [30, 365]
const BUSY = [0, 100, 1000]
const LIMIT = 1
const MINUTE = 60_000
const DAY = 86_400_000

/** The slot engine's time as a share of a plain loop's for the same input, measured alternately. */
export const slotsBench = async (): Promise<BenchRow[]> =>
  WINDOWS.flatMap(days => BUSY.map(count => measure(days, count)))

const measure = (days: number, count: number): BenchRow => {
  const input = createInput(days, count)
  const starts = checkedStarts(input)
  const rounds = days > 100 ? 150 : 400
  const times = { engine: [] as number[], plain: [] as number[] }
  for (let round = -rounds / 4; round < rounds; round++) {
    const plain = timed(() => plainSlots(input))
    const engine = timed(() => openSlots(input))
    if (round < 0) continue
    times.plain.push(plain)
    times.engine.push(engine)
  }
  const [engine, plain] = [median(times.engine), median(times.plain)]
  const value = engine / plain
  return {
    name: `openSlots, ${days} days, ${count} busy`,
    value: Number(value.toFixed(3)),
    limit: LIMIT,
    unit: "of the plain loop's time",
    detail: `${engine.toFixed(3)} ms against ${plain.toFixed(3)} ms, ${starts} slots`,
    pass: value <= LIMIT,
  }
}

const checkedStarts = (input: SlotInput): number => {
  const starts = openSlots(input).map(start => new Date(start).toISOString())
  const expected = plainSlots(input)
  if (starts.join() !== expected.join()) {
    throw new Error(
      `The engine offers ${starts.length} slots, the plain loop ${expected.length}, and they differ`,
    )
  }
  return starts.length
}

const timed = (work: () => unknown): number => {
  const before = performance.now()
  work()
  return performance.now() - before
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** A coach in Berlin with a break at noon, some overrides, a week off, and busy time spread over the window. */
const createInput = (days: number, count: number): SlotInput => {
  const from = Date.UTC(2026, 8, 28)
  const to = from + days * DAY
  const next = sequence(count + days)
  return {
    timeZone: "Europe/Berlin",
    viewerTimeZone: "America/New_York",
    now: utc(from - 7 * DAY),
    from: utc(from),
    to: utc(to),
    weekly: [
      { days: [1, 2, 3, 4, 5], start: "09:00", end: "12:00" },
      { days: [1, 2, 3, 4, 5], start: "13:00", end: "18:00" },
      { days: [6], start: "10:00", end: "14:00" },
    ],
    overrides: [
      { date: "2026-10-02", intervals: [{ start: "07:00", end: "11:00" }] },
      { date: "2026-10-05", intervals: [] },
      { date: "2026-12-24", intervals: [] },
    ],
    timeOff: [{ start: "2026-10-12", end: "2026-10-16" }],
    busy: Array.from({ length: count }, (_, i) => {
      const start = from + Math.floor((next() * (to - from)) / (15 * MINUTE)) * 15 * MINUTE
      const end = start + (1 + Math.floor(next() * 4)) * 15 * MINUTE
      return { start: utc(start), end: utc(end), kind: i % 3 === 0 ? "external" : "booking" }
    }),
    durationMinutes: 30,
    intervalMinutes: 30,
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 10,
    minimumNoticeMinutes: 24 * 60,
    maxDaysAhead: null,
    dateWindow: null,
    limits: null,
  }
}

const utc = (instant: number): string => new Date(instant).toISOString()

/** Pseudo-random numbers between 0 and 1, the same in every run (Park and Miller's generator). */
const sequence = (seed: number) => {
  let state = seed + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
