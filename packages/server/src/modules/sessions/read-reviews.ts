import { ok, refuse } from "@rapport/domain/kernel/result"
import { mayAnswerReview, mayChangeReview, mayWriteReview } from "@rapport/domain/sessions/reviews"
import { sql } from "kysely"
import type { Actor, Ctx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { presentPicture } from "../accounts/index.ts"
import { findVisibleCoach } from "../network/index.ts"
import { blockedWith, privacyAllows } from "../relationships/index.ts"
import { findBookingForActor } from "../scheduling/index.ts"
import { findReview, presentPublicReview, presentReview, type ReviewRow } from "./review-row.ts"

/** The review of one of the actor's sessions, and what the actor may do with it. */
export const readReview = async (ctx: Ctx, bookingId: string) => {
  const booking = await findBookingForActor(ctx, bookingId)
  if (!booking) return refuse("not_found")
  const row = await findReview(ctx, bookingId)
  const state = {
    status: booking.status,
    endsAt: booking.ends_at?.getTime() ?? null,
    writtenAt: row?.written_at.getTime() ?? null,
  }
  const now = ctx.now().getTime()
  const by = booking.coach_id === ctx.actor.id ? "coach" : "client"
  return ok({
    review: row && presentReview(row),
    can: {
      write: mayWriteReview(state, by, now),
      change: mayChangeReview(state, by, now),
      answer: mayAnswerReview(state, by),
    },
  })
}

interface ReviewWithAuthor extends ReviewRow {
  first_name: string
  last_name: string
  /** Null where the author's privacy settings keep it from the viewer. */
  picture_id: string | null
  /** Whether the author has a block with the coach or the viewer. */
  is_anonymous: boolean
}

/** The reviews on a coach's page, newest first, for everybody who may see the page; `q` searches their text. */
export const listReviews = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
  query: { q?: string | undefined; cursor?: string | undefined; limit: number },
) => {
  if (!(await findVisibleCoach(ctx, coachId))) return refuse("not_found")
  const q = query.q?.trim() ?? ""
  const scope = { list: "reviews", filters: { coachId, q } }
  const after = decodeCursor(ctx, scope, query.cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const author = sql`r.client_id`
  const blocked = ctx.actor
    ? sql`${blockedWith(coachId, author)} or ${blockedWith(ctx.actor.id, author)}`
    : blockedWith(coachId, author)
  const { rows } =
    await sql<ReviewWithAuthor>`select r.*, accounts.first_name, accounts.last_name, ${blocked} as is_anonymous,
      case when ${privacyAllows("profile", ctx.actor)} then accounts.picture_id end as picture_id
    from reviews r join accounts on accounts.id = r.client_id
    where r.coach_id = ${coachId} and not r.hidden
      ${q ? sql`and position(plain_text(${q}) in plain_text(r.text)) > 0` : sql``}
      ${after ? sql`and (r.written_at, r.booking_id) < (${new Date(Number(after[0]))}, ${after[1]}::uuid)` : sql``}
    order by r.written_at desc, r.booking_id desc limit ${query.limit + 1}`.execute(ctx.db)
  const page = pageOf(ctx, scope, rows, query.limit, row => [row.written_at.getTime(), row.booking_id])
  return ok({
    items: page.rows.map(row => ({
      ...presentPublicReview(row),
      author: row.is_anonymous
        ? null
        : {
            firstName: row.first_name,
            initial: initialOf(row.last_name),
            profilePicture: presentPicture(row.picture_id),
          },
    })),
    nextCursor: page.nextCursor,
  })
}

const initialOf = (lastName: string): string => `${[...lastName][0] ?? ""}.`
