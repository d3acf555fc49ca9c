import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { reviewForAdmin } from "@rapport/domain/sessions/schema"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx, Tx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { recordAccess } from "../access-log/index.ts"
import { findPeople } from "../accounts/index.ts"
import { presentReview } from "./review-row.ts"

interface ReviewsQuery {
  cursor?: string | undefined
  limit: number
  q?: string | undefined
}

/** All reviews of a coach, hidden or not, newest first, each with the latest decision of an admin; `q` searches their text. */
export const listReviewsForAdmin = (ctx: Ctx, coachId: string, query: ReviewsQuery) =>
  inTransaction(ctx, async tx => {
    if ((await findPeople(tx, [coachId])).size === 0) return refuse("not_found")
    const q = query.q?.trim() ?? ""
    const scope = { list: "admin-reviews", filters: { coachId, q } }
    const after = decodeCursor(tx, scope, query.cursor)
    if (after === "bad_cursor") return refuse("bad_cursor")
    await recordAccess(tx, "admin", [{ subjectId: coachId, seen: "bookings" }])
    const rows = await tx.db
      .selectFrom("reviews")
      .selectAll()
      .where("coach_id", "=", coachId)
      .$if(q !== "", rest => rest.where(sql<boolean>`position(plain_text(${q}) in plain_text("text")) > 0`))
      .$if(after !== null, rest =>
        rest.where(
          sql<boolean>`(written_at, booking_id) < (${new Date(Number(after?.[0]))}, ${String(after?.[1])}::uuid)`,
        ),
      )
      .orderBy("written_at", "desc")
      .orderBy("booking_id", "desc")
      .limit(query.limit + 1)
      .execute()
    const page = pageOf(tx, scope, rows, query.limit, row => [row.written_at.getTime(), row.booking_id])
    const bookingIds = page.rows.map(row => row.booking_id)
    const decisions = await readLatestDecisions(tx, bookingIds)
    const people = await findPeople(tx, [
      coachId,
      ...page.rows.map(row => row.client_id),
      ...[...decisions.values()].map(decision => decision.adminId),
    ])
    const presentPerson = (id: string) => {
      const person = people.get(id)
      if (!person) throw new Error(`There is no account ${id}`)
      return {
        id,
        firstName: person.firstName,
        lastName: person.lastName,
        profilePicture: person.profilePicture,
      }
    }
    return ok({
      items: page.rows.map((row): z.input<typeof reviewForAdmin> => {
        const decision = decisions.get(row.booking_id)
        return {
          ...presentReview(row),
          author: presentPerson(row.client_id),
          coach: presentPerson(coachId),
          decision: decision
            ? { by: presentPerson(decision.adminId), reason: decision.reason, at: decision.at }
            : null,
        }
      }),
      nextCursor: page.nextCursor,
    })
  })

const readLatestDecisions = async (tx: Tx, bookingIds: readonly string[]) => {
  if (bookingIds.length === 0) return new Map<string, never>()
  const rows = await tx.db
    .selectFrom("review_hidings")
    .distinctOn("booking_id")
    .select(["booking_id", "admin_id", "reason", "at"])
    .where("booking_id", "in", bookingIds)
    .orderBy("booking_id")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute()
  return new Map(
    rows.map(row => [row.booking_id, { adminId: row.admin_id, reason: row.reason, at: isoInstant(row.at) }]),
  )
}
