import type { ReplyIn } from "@rapport/domain/kernel/contract"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse, refuseWrongStatus } from "@rapport/domain/kernel/result"
import { joinWindow } from "@rapport/domain/scheduling/policy"
import type { sessionsApi } from "@rapport/domain/sessions/api"
import { sql } from "kysely"
import type { Ctx, Tx } from "../../platform/context.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { findPeople } from "../accounts/index.ts"
import { findBookingForActor } from "../scheduling/index.ts"
import { meetingUrl, serverNotice } from "./meeting-address.ts"

type JoinReply = ReplyIn<(typeof sessionsApi)["POST /bookings/bookings/{bookingId}/join"]>

/** Admits one of the two people to the meeting room while it is open, and records that they joined. */
export const joinSession = (ctx: Ctx, bookingId: string) =>
  inTransaction(ctx, async tx => {
    const booking = await findBookingForActor(tx, bookingId)
    if (!booking) return refuse("not_found")
    const { scheduled_at: start, ends_at: end } = booking
    if (booking.status === "completed") return refuse("session_over")
    if (booking.status !== "confirmed" || !start || !end) return refuseWrongStatus(booking.status)
    const { opens, closes } = joinWindow(start.getTime(), end.getTime())
    const now = tx.now().getTime()
    if (now < opens) return refuse("not_open_yet", { more: { opensAt: isoInstant(opens) } })
    if (now >= closes) return refuse("session_over")

    const joinedAt = await recordJoin(tx, bookingId)
    const me = (await findPeople(tx, [tx.actor.id])).get(tx.actor.id)
    const { config } = tx.app
    const hasMeeting = booking.type !== "CHAT"
    const audioOnly = booking.type === "VOICE"
    const reply: JoinReply = {
      type: booking.type,
      url: hasMeeting
        ? await meetingUrl(
            config,
            { roomName: booking.room_name, audioOnly, opensAt: opens, closesAt: closes },
            {
              id: tx.actor.id,
              name: me ? `${me.firstName} ${me.lastName}` : "",
              side: booking.coach_id === tx.actor.id ? "coach" : "client",
            },
          )
        : null,
      fallbackUrl: hasMeeting ? await readFallbackLink(tx, booking.coach_id) : null,
      server: hasMeeting ? config.jitsiDomain : null,
      audioOnly,
      notice: hasMeeting ? serverNotice(config) : null,
      joinedAt: isoInstant(joinedAt),
    }
    return ok(reply)
  })

/** Returns when this person first joined; a later join only updates the last time. */
const recordJoin = async (tx: Tx, bookingId: string): Promise<Date> => {
  const now = tx.now()
  const row = await tx.db
    .insertInto("session_joins")
    .values({ booking_id: bookingId, person_id: tx.actor.id, first_joined_at: now, last_joined_at: now })
    .onConflict(oc =>
      oc.columns(["booking_id", "person_id"]).doUpdateSet({ last_joined_at: sql`excluded.last_joined_at` }),
    )
    .returning("first_joined_at")
    .executeTakeFirstOrThrow()
  return row.first_joined_at
}

const readFallbackLink = async (tx: Tx, coachId: string): Promise<string | null> => {
  const row = await tx.db
    .selectFrom("schedules")
    .select("fallback_link")
    .where("coach_id", "=", coachId)
    .where("is_default", "=", true)
    .executeTakeFirst()
  return row?.fallback_link ?? null
}
