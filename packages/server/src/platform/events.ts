import { sql } from "kysely"
import type { Actor, Ctx, Tx } from "./ctx.ts"
import { addJobs } from "./jobs/jobs.ts"

/** All events and what they carry. Each module adds its own by declaration merging in its `reactions.ts` or `tables.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface EventPayloads {}
export type EventName = keyof EventPayloads & string

export interface PublishedEvent<N extends EventName = EventName> {
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
export interface EventHandler<N extends EventName = EventName> {
  name: string
  on: readonly N[]
  inTransaction?: (tx: Tx<Actor | null>, event: PublishedEvent<N>) => Promise<void>
  afterCommit?: (ctx: Ctx<null>, event: PublishedEvent<N>) => Promise<void>
}

/** Keeps the payload type of each event while the server holds them all in one list. */
export const eventHandler = <N extends EventName>(made: EventHandler<N>): EventHandler =>
  made as unknown as EventHandler

/** Writes down what happened, in the transaction of the change, with everything that must follow from it. */
export const publish = async <N extends EventName>(
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
  const event: PublishedEvent = { id: row.id, name, actorId: tx.actor?.id ?? null, payload, at }
  const handlers = tx.app.eventHandlers.filter(handler => handler.on.includes(name))
  for (const handler of handlers) await handler.inTransaction?.(tx, event)
  await addJobs(
    tx,
    handlers
      .filter(handler => handler.afterCommit)
      .map(handler => ({ task: "react", payload: { eventId: row.id, reaction: handler.name } })),
  )
}

/** The body of the job `react`: one reaction to one event. */
export const runEventHandler = async (
  ctx: Ctx<null>,
  job: { eventId: string; reaction: string },
): Promise<void> => {
  const found = ctx.app.eventHandlers.find(each => each.name === job.reaction)
  const row = await ctx.db.selectFrom("events").selectAll().where("id", "=", job.eventId).executeTakeFirst()
  if (!found?.afterCommit || !row) return
  await found.afterCommit(ctx, {
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
