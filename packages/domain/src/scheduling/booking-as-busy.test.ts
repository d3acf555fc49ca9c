import fc from "fast-check"
import { expect, test } from "vitest"
import { bookingAsBusy, reservedEnd } from "./booking-as-busy.ts"
import { MINUTE } from "./calendar-days.ts"
import { openSlots } from "./slots.ts"
import { daily, slotsInput } from "./testing/slot-input-builder.ts"

const at = (time: string): number => Date.parse(`2026-05-04T${time}:00Z`)
const tenToEleven = { start: at("10:00"), end: at("11:00") }

test("the reserved time includes the longer buffer behind the session", () => {
  expect(reservedEnd(at("11:00"), { bufferBeforeMinutes: 15, bufferAfterMinutes: 5 })).toBe(at("11:15"))
  expect(reservedEnd(at("11:00"), { bufferBeforeMinutes: 5, bufferAfterMinutes: 15 })).toBe(at("11:15"))
})

test("a longer buffer before extends the busy item to the front", () => {
  const buffers = { bufferBeforeMinutes: 15, bufferAfterMinutes: 5 }
  const booking = { ...tenToEleven, heldEnd: reservedEnd(at("11:00"), buffers) }
  expect(bookingAsBusy(booking, buffers)).toEqual({
    start: at("09:50"),
    end: at("11:00"),
    kind: "booking",
    countsFrom: at("10:00"),
  })
})

test("a longer buffer after extends the busy item at the end", () => {
  const buffers = { bufferBeforeMinutes: 5, bufferAfterMinutes: 15 }
  const booking = { ...tenToEleven, heldEnd: reservedEnd(at("11:00"), buffers) }
  expect(bookingAsBusy(booking, buffers)).toMatchObject({ start: at("10:00"), end: at("11:10") })
})

test("time reserved with longer buffers than today's stays busy", () => {
  const booking = { ...tenToEleven, heldEnd: at("11:30") }
  const none = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }
  expect(bookingAsBusy(booking, none)).toMatchObject({ start: at("10:00"), end: at("11:30") })
})

test("the slots offered beside a booking are exactly those that its reserved time allows", () => {
  const buffer = fc.integer({ min: 0, max: 40 })
  const buffers = fc.record({ bufferBeforeMinutes: buffer, bufferAfterMinutes: buffer })
  fc.assert(
    fc.property(buffers, fc.integer({ min: 1, max: 90 }), (padding, durationMinutes) => {
      const reserved = { ...tenToEleven, heldEnd: reservedEnd(at("11:00"), padding) }
      const input = slotsInput({
        ...padding,
        ...daily("07:00-15:00"),
        durationMinutes,
        intervalMinutes: 1,
        from: at("07:00"),
        to: at("15:00"),
      })
      const allowed = openSlots(input).filter(start => {
        const end = reservedEnd(start + durationMinutes * MINUTE, padding)
        return end <= reserved.start || start >= reserved.heldEnd
      })
      expect(openSlots({ ...input, busy: [bookingAsBusy(reserved, padding)] })).toEqual(allowed)
    }),
    { numRuns: 300 },
  )
})
