import type { Timed } from "../../../entities/booking/booking.ts"
import { msOf } from "../../../lib/times.ts"

/** How a session is drawn; an icon and words say the same. */
export type Look = "video" | "voice" | "chat" | "asked" | "past" | "proposed" | "ghost"

const byType = { VIDEO: "video", VOICE: "voice", CHAT: "chat" } as const

export const lookOf = ({ status, type, endsAt }: Timed, now: number): Look => {
  if (status === "pending") return "asked"
  if (status !== "confirmed" || msOf(endsAt) <= now) return "past"
  return byType[type]
}
