import { sql } from "kysely"
import type { Actor, Ctx, EventHandler, Tx } from "./context.ts"
import { prepared } from "./db/prepared.ts"
import type { EventName, EventPayloads, PublishedEvent } from "./published-event.ts"

/** Checks a handler against the payload types of its events, then drops them: one list holds all handlers. */
export const eventHandler = <N extends EventName>(handler: EventHandler<N>): EventHandler =>
  handler as unknown as EventHandler

/**
 * Stores an event in the transaction of the change, adds a job for each handler that runs as one, and runs the handlers of
 * the same transaction.
 */
export const publish = async <N extends EventName>(
  tx: Tx<Actor | null>,
  name: N,
  payload: EventPayloads[N],
): Promise<void> => {
  const at = tx.now()
  const actorId = tx.actor?.id ?? null
  const handlers = tx.app.eventHandlers.filter(handler => handler.on.includes(name))
  const asJobs = handlers.filter(handler => handler.asJob).map(handler => handler.name)
  const values = { name, actorId, payload: JSON.stringify(payload), at }
  const [row] =
    asJobs.length > 0 ? await storeWithJobs(tx, { ...values, handlers: asJobs }) : await store(tx, values)
  if (!row) throw new Error("An inserted event gives a row")
  const event: PublishedEvent = { id: row.id, name, actorId, payload, at }
  for (const handler of handlers) await handler.inSameTransaction?.(tx, event)
}

type StoredEvent = "name" | "actorId" | "payload" | "at"

const insertEvent = (param: Readonly<Record<StoredEvent, never>>) =>
  sql<{ id: string }>`insert into events (name, actor_id, payload, at)
    values (${param.name}, ${param.actorId}::uuid, ${param.payload}::jsonb, ${param.at}::timestamptz) returning id`

const store = prepared<StoredEvent>()(insertEvent)

/** `react` is the job of `runEventHandler`. */
const storeWithJobs = prepared<StoredEvent | "handlers">()(
  param => sql<{ id: string }>`with event as (${insertEvent(param)}), specs as (
      select array_agg(json_populate_record(null::graphile_worker.job_spec, json_build_object(
        'identifier', 'react', 'payload', json_build_object('eventId', event.id, 'reaction', handler.name),
        'max_attempts', 25))) as all_specs
      from event, unnest(${param.handlers}::text[]) as handler (name)
    ), added as (
      select count(*) as jobs from specs, graphile_worker.add_jobs(specs.all_specs)
    ) select event.id from event, added`,
)

const FOLLOWS_WITHIN_MS = 60_000

/** What handlers of `cause` published under this name; such an event names its cause. */
export const listFollowing = async <N extends EventName>(
  ctx: Ctx<Actor | null>,
  cause: PublishedEvent,
  name: N,
): Promise<PublishedEvent<N>["payload"][]> => {
  const rows = await ctx.db
    .selectFrom("events")
    .select("payload")
    .where("name", "=", name)
    .where("at", ">=", cause.at)
    .where("at", "<=", new Date(cause.at.getTime() + FOLLOWS_WITHIN_MS))
    .where(sql<boolean>`payload ->> 'causeId' = ${cause.id}`)
    .orderBy("id")
    .execute()
  return rows.map(({ payload }) => payload as PublishedEvent<N>["payload"])
}

/** The job `react`: runs one handler for one event. */
export const runEventHandler = async (
  ctx: Ctx<null>,
  job: { eventId: string; reaction: string },
): Promise<void> => {
  const handler = ctx.app.eventHandlers.find(({ name }) => name === job.reaction)
  const row = await ctx.db.selectFrom("events").selectAll().where("id", "=", job.eventId).executeTakeFirst()
  if (!handler?.asJob || !row) return
  await handler.asJob(ctx, {
    id: row.id,
    name: row.name as EventName,
    actorId: row.actor_id,
    payload: row.payload as unknown as EventPayloads[EventName],
    at: row.at,
  })
}

const KEPT_DAYS = 90
const BATCH = 1000

/**
 * Deletes events after 90 days, except those that a job still has to handle. What came of an event has its own rows;
 * no table needs it later. Ids ascend with time, so each batch reads the oldest rows by the primary key.
 */
export const deleteOldEvents = async (ctx: Ctx<null>): Promise<void> => {
  const before = new Date(ctx.now().getTime() - KEPT_DAYS * 86_400_000)
  for (let deleted = BATCH; deleted === BATCH; ) {
    const { numAffectedRows } = await sql`with oldest as (
        select id, at from events
        where id not in (select (payload ->> 'eventId')::uuid from graphile_worker._private_jobs
          where payload ->> 'eventId' is not null)
        order by id limit ${BATCH}
      ) delete from events using oldest where events.id = oldest.id and oldest.at < ${before}`.execute(ctx.db)
    deleted = Number(numAffectedRows)
  }
}
