import { nextRead } from "@rapport/domain/integrations/failures"
import { ok } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { findPeople, type Person } from "../accounts/index.ts"
import { replaceExternalBusy } from "../scheduling/index.ts"
import type { SourceRow } from "./access.ts"
import { unsealCredentials } from "./credentials.ts"
import { readIcs } from "./read-ics.ts"
import type { Reading } from "./reading.ts"
import { failureOf } from "./trouble.ts"

const DAY = 86_400_000
/** Busy times are known from a day ago until as far ahead as anybody books. */
const DAYS_BACK = 1
const DAYS_AHEAD = 400
/** An unchanged calendar is read whole again after this: the window moves on, and rules that never end with it. */
const REREAD_AFTER = DAY

/**
 * Reads one calendar and writes down what it says. It may run twice: what is written replaces what was there. A
 * failure keeps the last known busy times and is shown to the owner.
 */
export const fetchSource = async (ctx: Ctx<null>, sourceId: string): Promise<void> => {
  const source = await ctx.db
    .selectFrom("calendar_sources")
    .selectAll()
    .where("id", "=", sourceId)
    .executeTakeFirst()
  const owner = source && (await findPeople(ctx, [source.person_id])).get(source.person_id)
  if (!source || !owner || owner.suspendedAt) return
  const reading = await readOutside(ctx, source, owner).catch((error: unknown) => {
    const failure = failureOf(error)
    if (!failure) throw error
    return failure
  })
  await inTransaction(ctx, async tx => {
    const still = await tx.db
      .selectFrom("calendar_sources")
      .selectAll()
      .where("id", "=", sourceId)
      .where("revision", "=", source.revision)
      .forUpdate()
      .executeTakeFirst()
    if (!still) return ok(null)
    if (typeof reading === "string") await keepFailure(tx, still, reading)
    else await keepReading(tx, still, reading)
    const { person_id } = still
    tx.afterCommit(() => tx.house.realtime.tell([person_id], "calendar:changed", { id: sourceId }))
    return ok(null)
  })
}

const readOutside = (ctx: Ctx<null>, source: SourceRow, owner: Person): Promise<Reading> => {
  const { house } = ctx
  const now = ctx.now().getTime()
  const asked = {
    from: now - DAYS_BACK * DAY,
    to: now + DAYS_AHEAD * DAY,
    timeZone: owner.timeZone,
    ownHost: new URL(house.config.publicUrl).hostname,
  }
  const credentials = unsealCredentials(house, source.person_id, source.sealed)
  switch (credentials.kind) {
    case "ics":
      return readIcs(house, credentials, knownOf(source, now), asked)
  }
  throw new Error(`No reader for ${credentials.kind}`)
}

const knownOf = ({ last_success_at: last, ...source }: SourceRow, now: number) => {
  const fresh =
    last !== null && source.read_whole_at !== null && source.read_whole_at.getTime() + REREAD_AFTER > now
  return fresh
    ? { etag: source.etag, lastModified: source.last_modified }
    : { etag: null, lastModified: null }
}

const keepReading = async (tx: Tx<null>, source: SourceRow, reading: Reading): Promise<void> => {
  const now = tx.now()
  if (reading.changed)
    await replaceExternalBusy(tx, { sourceId: source.id, personId: source.person_id }, reading.busy)
  await tx.db
    .updateTable("calendar_sources")
    .set({
      last_success_at: now,
      failing_since: null,
      failure: null,
      failures: 0,
      next_fetch_at: new Date(nextRead(now.getTime(), 0)),
      ...(reading.changed && {
        etag: reading.etag ?? null,
        last_modified: reading.lastModified ?? null,
        read_whole_at: now,
        ...(reading.calendars && { calendars: JSON.stringify(reading.calendars) }),
      }),
    })
    .where("id", "=", source.id)
    .execute()
}

const keepFailure = async (
  tx: Tx<null>,
  source: SourceRow,
  failure: NonNullable<SourceRow["failure"]>,
): Promise<void> => {
  const now = tx.now()
  const failures = source.failures + 1
  await tx.db
    .updateTable("calendar_sources")
    .set({
      failure,
      failing_since: source.failing_since ?? now,
      failures,
      next_fetch_at: new Date(nextRead(now.getTime(), failures)),
    })
    .where("id", "=", source.id)
    .execute()
}
