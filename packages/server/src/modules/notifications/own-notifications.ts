import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { findPeople, type Person } from "../accounts/index.ts"

interface ListNotifications {
  cursor?: string | undefined
  limit: number
  q?: string | undefined
}

/** The actor's notifications, newest first; `q` searches the names in them. */
export const listNotifications = async (ctx: Ctx, { cursor, limit, q }: ListNotifications) => {
  const scope = { list: "notifications", filters: { q: q ?? null } }
  const after = decodeCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const rows = await ctx.db
    .selectFrom("notifications")
    .selectAll()
    .where("person_id", "=", ctx.actor.id)
    .$if(q !== undefined && q !== "", query =>
      query.where(
        sql<boolean>`plain_text("values" ->> 'name') like '%' || plain_text(${escapeLike(q ?? "")}) || '%'`,
      ),
    )
    .$if(after !== null, query =>
      query.where(sql<boolean>`(at, id) < (${new Date(Number(after?.[0]))}, ${String(after?.[1])}::uuid)`),
    )
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute()
  const page = pageOf(ctx, scope, rows, limit, row => [row.at.getTime(), row.id])
  const people = await findPeople(
    ctx,
    page.rows.flatMap(row => row.other_person_id ?? []),
  )
  return ok({
    items: page.rows.map(row => ({
      id: row.id,
      kind: row.kind,
      what: row.what,
      values: row.values,
      link: row.link,
      person: presentPerson(people.get(row.other_person_id ?? "")),
      at: isoInstant(row.at),
      readAt: row.read_at && isoInstant(row.read_at),
    })),
    nextCursor: page.nextCursor,
    unreadTotal: await countUnread(ctx),
  })
}

const presentPerson = (person: Person | undefined) =>
  person
    ? {
        id: person.id,
        firstName: person.firstName,
        lastName: person.lastName,
        profilePicture: person.profilePicture,
      }
    : null

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, character => `\\${character}`)

const countUnread = async (ctx: Ctx): Promise<number> => {
  const row = await ctx.db
    .selectFrom("notifications")
    .select(eb => eb.fn.countAll<number>().as("unread"))
    .where("person_id", "=", ctx.actor.id)
    .where("read_at", "is", null)
    .executeTakeFirstOrThrow()
  return row.unread
}

/** Marks these of the actor's notifications as read, or all; other people's ids are ignored. */
export const markRead = (ctx: Ctx, ids: readonly string[] | undefined) =>
  inTransaction(ctx, async tx => {
    await tx.db
      .updateTable("notifications")
      .set({ read_at: tx.now() })
      .where("person_id", "=", tx.actor.id)
      .where("read_at", "is", null)
      .$if(ids !== undefined, query => query.where(sql<boolean>`id = any(${[...(ids ?? [])]}::uuid[])`))
      .execute()
    return ok(null)
  })

export const removeNotification = (ctx: Ctx, notificationId: string) =>
  inTransaction(ctx, async tx => {
    const row = await tx.db
      .deleteFrom("notifications")
      .where("id", "=", notificationId)
      .where("person_id", "=", tx.actor.id)
      .returning("id")
      .executeTakeFirst()
    return row ? ok(null) : refuse("not_found")
  })
