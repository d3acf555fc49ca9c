import fc from "fast-check"
import { expect, test } from "vitest"
import { bookingAsBusy, heldEnd } from "./busy-for-engine.ts"
import { MINUTE } from "./calendar-days.ts"
import { openSlots } from "./slots.ts"
import { daily, slotsInput } from "./testing/slot-maker.ts"

const at = (time: string): number => Date.parse(`2026-05-04T${time}:00Z`)
const tenToEleven = { start: at("10:00"), end: at("11:00") }

test("the held row carries the longer buffer behind it", () => {
  expect(heldEnd(at("11:00"), { bufferBeforeMinutes: 15, bufferAfterMinutes: 5 })).toBe(at("11:15"))
  expect(heldEnd(at("11:00"), { bufferBeforeMinutes: 5, bufferAfterMinutes: 15 })).toBe(at("11:15"))
})

test("a longer buffer before reaches back from the booking", () => {
  const buffers = { bufferBeforeMinutes: 15, bufferAfterMinutes: 5 }
  const booking = { ...tenToEleven, heldEnd: heldEnd(at("11:00"), buffers) }
  expect(bookingAsBusy(booking, buffers)).toEqual({
    start: at("09:50"),
    end: at("11:00"),
    kind: "booking",
    countsFrom: at("10:00"),
  })
})

test("a longer buffer after stretches the booking's end", () => {
  const buffers = { bufferBeforeMinutes: 5, bufferAfterMinutes: 15 }
  const booking = { ...tenToEleven, heldEnd: heldEnd(at("11:00"), buffers) }
  expect(bookingAsBusy(booking, buffers)).toMatchObject({ start: at("10:00"), end: at("11:10") })
})

test("a row held with longer buffers than today's keeps its time", () => {
  const booking = { ...tenToEleven, heldEnd: at("11:30") }
  const none = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }
  expect(bookingAsBusy(booking, none)).toMatchObject({ start: at("10:00"), end: at("11:30") })
})

test("what is offered beside a booking is exactly what the held rows let in", () => {
  const buffer = fc.integer({ min: 0, max: 40 })
  const buffers = fc.record({ bufferBeforeMinutes: buffer, bufferAfterMinutes: buffer })
  fc.assert(
    fc.property(buffers, fc.integer({ min: 1, max: 90 }), (padding, durationMinutes) => {
      const held = { ...tenToEleven, heldEnd: heldEnd(at("11:00"), padding) }
      const input = slotsInput({
        ...padding,
        ...daily("07:00-15:00"),
        durationMinutes,
        intervalMinutes: 1,
        from: at("07:00"),
        to: at("15:00"),
      })
      const letIn = openSlots(input).filter(start => {
        const rowEnd = heldEnd(start + durationMinutes * MINUTE, padding)
        return rowEnd <= held.start || start >= held.heldEnd
      })
      expect(openSlots({ ...input, busy: [bookingAsBusy(held, padding)] })).toEqual(letIn)
    }),
    { numRuns: 300 },
  )
})
