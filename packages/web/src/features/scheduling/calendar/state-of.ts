import type { Drawn } from "./events.ts"

/** What a screen reader says of a session, where others see its look. */
export const stateOf = ({ booking, look }: Drawn) => {
  if (look === "proposed") return "proposed"
  if (look === "ghost") return "was"
  if (booking.status === "pending") return booking.can.confirm ? "waits" : "asked"
  if (booking.status === "confirmed") return look === "past" ? "over" : "confirmed"
  return booking.status === "no_show" ? "no_show" : "completed"
}
