import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import { msOf } from "../../../lib/times.ts"

/** How a session is drawn; an icon and a text say the same. */
export type Appearance = "video" | "voice" | "chat" | "requested" | "past" | "proposed" | "ghost"

const byType = { VIDEO: "video", VOICE: "voice", CHAT: "chat" } as const

export const appearanceOf = ({ status, type, endsAt }: ScheduledBooking, now: number): Appearance => {
  if (status === "pending") return "requested"
  if (status !== "confirmed" || msOf(endsAt) <= now) return "past"
  return byType[type]
}

/** The key of the text that says the status, for screen readers and in the popover. */
export const statusKeyOf = (booking: ScheduledBooking, appearance: Appearance) => {
  if (appearance === "proposed") return "proposed"
  if (appearance === "ghost") return "was"
  if (booking.status === "pending") return booking.can.confirm ? "waits" : "asked"
  if (booking.status === "confirmed") return appearance === "past" ? "over" : "confirmed"
  return booking.status === "no_show" ? "no_show" : "completed"
}
