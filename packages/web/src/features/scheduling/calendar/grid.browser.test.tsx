import { expect, it, vi } from "vitest"
import { userEvent } from "vitest/browser"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import { dateOf } from "../../../lib/times.ts"
import { renderPart } from "../../../testing/render-part.tsx"
import { daysAhead, sampleBooking } from "../../../testing/sample-data.ts"
import Grid from "./Grid.tsx"
import type { GridProps } from "./grid-props.ts"

const REQUESTED = "0198a000-0000-7000-8000-000000000011"
const CONFIRMED = "0198a000-0000-7000-8000-000000000012"

const session = (id: string, from: string, to: string, changes: Partial<ScheduledBooking>) =>
  sampleBooking({
    id,
    scheduledAt: daysAhead(1, from),
    endsAt: daysAhead(1, to),
    ...changes,
  }) as ScheduledBooking

const can = sampleBooking().can

const show = async (changes: Partial<GridProps> = {}) => {
  const called = {
    onSelect: vi.fn(),
    onOpenGroup: vi.fn(),
    onMoved: vi.fn(),
    onNoLength: vi.fn(),
    onOpen: vi.fn(),
    onAccept: vi.fn(),
    onTime: vi.fn(),
    onDay: vi.fn(),
  }
  const props: GridProps = {
    view: "day",
    date: dateOf(daysAhead(1, "12:00"), "UTC"),
    phone: false,
    zone: "UTC",
    now: Date.now(),
    sessions: [
      session(REQUESTED, "09:00", "10:00", {
        can: { ...can, confirm: true, decline: true, reschedule: true },
      }),
      session(CONFIRMED, "13:00", "14:00", { status: "confirmed", can: { ...can, reschedule: true } }),
    ],
    groups: [],
    offers: [{ type: "VIDEO", minutes: 60 }],
    free: [],
    unavailable: [],
    hours: [8, 18],
    snap: 30,
    moving: null,
    selected: null,
    ...called,
    ...changes,
  }
  await renderPart(
    <div style={{ width: 900 }}>
      <Grid {...props} />
    </div>,
    { words: ["calendar", "visits", "scheduling", "sessions"] },
  )
  await vi.waitFor(() => expect(blockOf(CONFIRMED)).not.toBeNull())
  return called
}

const blockOf = (id: string): HTMLElement | null =>
  document.querySelector(`[data-event="${id}"]:not([data-appearance="ghost"])`)

const boxOf = (id: string): DOMRect => {
  const block = blockOf(id)?.closest("[class*='_session_']")
  if (!block) throw new Error("The session is not in the calendar")
  return block.getBoundingClientRect()
}

/** The block of an hour is as high as an hour. */
const drag = (id: string, hours: number): void => {
  const { x, y, width, height } = boxOf(id)
  const [across, down] = [x + width / 2, y + height / 2]
  const target = document.elementFromPoint(across, down)
  if (!target) throw new Error("The session is not on the screen")
  const send = (type: "mousedown" | "mousemove" | "mouseup", at: number, to: Element | Document) =>
    to.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        clientX: across,
        clientY: at,
        button: 0,
        view: window,
      }),
    )
  send("mousedown", down, target)
  for (const part of [0.1, 0.5, 1]) send("mousemove", down + hours * height * part, document)
  send("mouseup", down + hours * height, document)
}

it("a session is opened by its block, and a request is accepted by the button on it", async () => {
  const called = await show()
  await userEvent.click(blockOf(CONFIRMED) as HTMLElement)
  expect(called.onOpen.mock.calls.map(([booking]) => booking.id)).toEqual([CONFIRMED])
  await userEvent.click(blockOf(REQUESTED)?.querySelector("[data-accept]") as HTMLElement)
  expect(called.onAccept.mock.calls.map(([booking]) => booking.id)).toEqual([REQUESTED])
  expect(called.onOpen).toHaveBeenCalledTimes(1)
})

it("only a request shows a button to accept it", async () => {
  await show()
  expect(blockOf(REQUESTED)?.querySelector("[data-accept]")).not.toBeNull()
  expect(blockOf(CONFIRMED)?.querySelector("[data-accept]")).toBeNull()
})

it("the times are those of the zone that is shown", async () => {
  await show({ zone: "Asia/Kolkata", hours: [8, 24] })
  expect(blockOf(CONFIRMED)?.querySelector("b")?.textContent).toBe("18:30")
})

it("a session that is dropped later is to be moved there, and stays where it was until that is confirmed", async () => {
  const called = await show()
  const before = boxOf(CONFIRMED).y
  drag(CONFIRMED, 2)
  await vi.waitFor(() => expect(called.onMoved).toHaveBeenCalledTimes(1))
  const [move] = called.onMoved.mock.calls[0] ?? []
  expect(move.booking.id).toBe(CONFIRMED)
  expect(new Date(move.to).toISOString()).toBe(new Date(daysAhead(1, "15:00")).toISOString())
  expect(boxOf(CONFIRMED).y).toBe(before)
})
