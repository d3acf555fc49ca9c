import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type ExternalBusy, piecesOf } from "./external-busy.ts"

const MINUTE = 60_000
const START = Date.parse("2027-03-01T00:00:00Z")

const busy = fc.record({
  start: fc.integer({ min: 0, max: 5000 }).map(minute => START + minute * MINUTE),
  length: fc.integer({ min: 0, max: 4000 }),
  kind: fc.constantFrom("busy" as const, "tentative" as const),
})
const list = fc
  .array(busy, { maxLength: 12 })
  .map(all =>
    all.map(({ start, length, kind }): ExternalBusy => ({ start, end: start + length * MINUTE, kind })),
  )

/** What a minute is, asked of each entry by itself. */
const kindAt = (all: readonly ExternalBusy[], minute: number): ExternalBusy["kind"] | null => {
  const then = all.filter(each => each.start <= minute * MINUTE && minute * MINUTE < each.end)
  if (then.some(each => each.kind === "busy")) return "busy"
  return then.length > 0 ? "tentative" : null
}

describe("the pieces of an external calendar's busy time", () => {
  it("are made quickly, even from the largest allowed calendar", () => {
    const all = Array.from({ length: 50_000 }, (_, i): ExternalBusy => {
      const start = START + i * 4 * MINUTE
      return { start, end: start + 2 * MINUTE, kind: i % 2 === 0 ? "busy" : "tentative" }
    })
    const before = performance.now()
    expect(piecesOf(all)).toHaveLength(50_000)
    expect(performance.now() - before).toBeLessThan(500)
  })

  it("cover exactly the busy minutes, and certain events win over tentative ones", () => {
    fc.assert(
      fc.property(list, all => {
        const pieces = piecesOf(all)
        for (let minute = START / MINUTE; minute < START / MINUTE + 9000; minute += 7) {
          const piece = pieces.find(each => each.start_minute <= minute && minute < each.end_minute)
          expect(piece?.kind ?? null).toBe(kindAt(all, minute))
        }
      }),
      { numRuns: 200 },
    )
  })

  it("are in order, without overlap, and none is longer than a day", () => {
    fc.assert(
      fc.property(list, all => {
        const pieces = piecesOf(all)
        for (const [index, piece] of pieces.entries()) {
          expect(piece.end_minute - piece.start_minute).toBeGreaterThan(0)
          expect(piece.end_minute - piece.start_minute).toBeLessThanOrEqual(1440)
          const next = pieces[index + 1]
          if (next) expect(next.start_minute).toBeGreaterThanOrEqual(piece.end_minute)
        }
      }),
      { numRuns: 200 },
    )
  })

  it("cover a begun minute whole", () => {
    const start = START + 30_500
    expect(piecesOf([{ start, end: start + 1000, kind: "busy" }])).toEqual([
      { start_minute: START / MINUTE, end_minute: START / MINUTE + 1, kind: "busy" },
    ])
  })
})
