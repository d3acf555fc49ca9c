import { failureSentences } from "@rapport/domain/integrations/failures"
import type { ExternalCalendar, newSource, SourceFailure } from "@rapport/domain/integrations/schema"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { checkPublicAddress } from "../../../platform/safe-fetch/safe-fetch.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { listCaldavCalendars } from "../caldav/import-caldav.ts"
import { addressHash, type Credentials, encryptCredentials } from "../external/credentials.ts"
import { failureOf } from "../external/source-error.ts"
import { enqueueFetch } from "./enqueue-fetch.ts"
import { presentSource } from "./present-source.ts"

const MAX_SOURCES = 10

/** Connects a calendar by its address. Network calls are made before the transaction; the import runs as a job. */
export const addSource = async (ctx: Ctx, input: z.output<typeof newSource>, alreadyExisted: () => void) => {
  if ((await checkPublicAddress(ctx.app.config, input.address)) !== null)
    return refuse("calendar_address_refused")
  const { name, colour, ...credentials } = input
  const calendars = await calendarsAt(ctx, credentials)
  if (typeof calendars === "string")
    return refuse("calendar_not_opened", {
      detail: failureSentences[calendars],
      more: { failure: calendars },
    })
  const host = hostOf(input.address)
  return saveSource(ctx, { credentials, calendars, host, name, colour }, alreadyExisted)
}

/** CalDAV is signed in to at once, so that a wrong password is refused here and the calendars can be listed. */
const calendarsAt = async (
  ctx: Ctx,
  credentials: Credentials,
): Promise<ExternalCalendar[] | SourceFailure> => {
  if (credentials.kind !== "caldav") return []
  try {
    return await listCaldavCalendars(ctx.app, credentials)
  } catch (error) {
    const failure = failureOf(error)
    if (failure) return failure
    throw error
  }
}

const hostOf = (address: string): string => new URL(address).hostname

interface NewSource {
  credentials: Credentials
  /** Stored for a new source; an existing one keeps its selection. */
  calendars: readonly ExternalCalendar[]
  host: string
  name?: string | undefined
  colour?: "honey" | "spruce" | "fig" | "gray" | undefined
}

/** Inserts the source, or replaces the credentials of an existing one, so that a repeated request creates one row. */
export const saveSource = (
  ctx: Ctx,
  { credentials, calendars, host, name, colour }: NewSource,
  alreadyExisted: () => void,
) =>
  inTransaction(ctx, async tx => {
    const address_hash = addressHash(tx.app, credentials)
    const encrypted = encryptCredentials(tx.app, tx.actor.id, credentials)
    await lockPerson(tx)
    const own = tx.db.selectFrom("calendar_sources").where("person_id", "=", tx.actor.id)
    const existing = await own.select("id").where("address_hash", "=", address_hash).executeTakeFirst()
    const { count } = await own.select(eb => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow()
    if (!existing && count >= MAX_SOURCES) return refuse("too_many_calendars")
    const fresh = { ...(name && { name }), ...(colour && { colour }), encrypted, next_fetch_at: tx.now() }
    const row = existing
      ? await tx.db
          .updateTable("calendar_sources")
          .set(eb => ({ ...fresh, etag: null, last_modified: null, revision: eb("revision", "+", 1) }))
          .where("id", "=", existing.id)
          .returningAll()
          .executeTakeFirstOrThrow()
      : await tx.db
          .insertInto("calendar_sources")
          .values({
            person_id: tx.actor.id,
            kind: credentials.kind,
            name: host,
            colour: "gray",
            host,
            address_hash,
            calendars: JSON.stringify(calendars),
            ...fresh,
            created_at: tx.now(),
          })
          .returningAll()
          .executeTakeFirstOrThrow()
    if (existing) alreadyExisted()
    await enqueueFetch(tx, [row.id])
    return ok(presentSource(tx, row))
  })

/** Serialises concurrent requests of one person, so that MAX_SOURCES holds. */
const lockPerson = (tx: Tx) =>
  tx.db.selectFrom("accounts").select("id").where("id", "=", tx.actor.id).forNoKeyUpdate().execute()
