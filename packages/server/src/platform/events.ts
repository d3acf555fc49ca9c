import { sql } from "kysely"
import type { Actor, Ctx, Tx } from "./ctx.ts"
import { addJobs } from "./jobs/jobs.ts"

/** All events and what they carry. Each module adds its own by declaration merging in its `reactions.ts` or `tables.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface EventPayloads {}
export type EventName = keyof EventPayloads & string

export interface HappenedEvent<N extends EventName = EventName> {
  id: string
  name: N
  actorId: string | null
  payload: EventPayloads[N]
  at: Date
}

/**
 * What follows from an event. `within` runs in the transaction of the change and can still undo it by throwing;
 * `later` is a job of its own after the commit, retried until it succeeds, so it must act once by itself.
 */
export interface Reaction<N extends EventName = EventName> {
  name: string
  on: readonly N[]
  within?: (tx: Tx<Actor | null>, event: HappenedEvent<N>) => Promise<void>
  later?: (ctx: Ctx<null>, event: HappenedEvent<N>) => Promise<void>
}

/** Keeps the payload type of each event while the server holds them all in one list. */
export const reaction = <N extends EventName>(made: Reaction<N>): Reaction => made as unknown as Reaction

/** Writes down what happened, in the transaction of the change, with everything that must follow from it. */
export const record = async <N extends EventName>(
  tx: Tx<Actor | null>,
  name: N,
  payload: EventPayloads[N],
): Promise<void> => {
  const at = tx.now()
  const row = await tx.db
    .insertInto("events")
    .values({ name, actor_id: tx.actor?.id ?? null, payload: JSON.stringify(payload), at })
    .returning("id")
    .executeTakeFirstOrThrow()
  const event: HappenedEvent = { id: row.id, name, actorId: tx.actor?.id ?? null, payload, at }
  const following = tx.app.reactions.filter(each => each.on.includes(name))
  for (const each of following) await each.within?.(tx, event)
  const later = following.filter(each => each.later)
  await addJobs(
    tx,
    later.map(each => ({ task: "react", payload: { eventId: row.id, reaction: each.name } })),
  )
}

/** The body of the job `react`: one reaction to one event. */
export const react = async (ctx: Ctx<null>, job: { eventId: string; reaction: string }): Promise<void> => {
  const found = ctx.app.reactions.find(each => each.name === job.reaction)
  const row = await ctx.db.selectFrom("events").selectAll().where("id", "=", job.eventId).executeTakeFirst()
  if (!found?.later || !row) return
  await found.later(ctx, {
    id: row.id,
    name: row.name as EventName,
    actorId: row.actor_id,
    payload: row.payload as unknown as EventPayloads[EventName],
    at: row.at,
  })
}

/** Removes events older than `before`; those of the statistics are kept by their own tables. */
export const forgetEvents = (ctx: Ctx<null>, before: Date) =>
  sql`delete from events where at < ${before}`.execute(ctx.db)
