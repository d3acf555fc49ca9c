import { failureSentences } from "@rapport/domain/integrations/failures"
import type { newSource, OutsideCalendar, SourceFailure } from "@rapport/domain/integrations/schema"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import type { Ctx, Tx } from "../../platform/context.ts"
import { checkPublicAddress } from "../../platform/safe-fetch/safe-fetch.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { addressHash, type Credentials, encryptCredentials } from "./credentials.ts"
import { fetchSoon } from "./fetch-soon.ts"
import { presentSource } from "./present-source.ts"
import { listCaldavCalendars } from "./read-caldav.ts"
import { failureOf } from "./trouble.ts"

const MAX_SOURCES = 10

/** Connects a calendar by its address. The network is asked before the transaction; reading it is a job's work. */
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
  return keepSource(ctx, { credentials, calendars, host, name, colour }, alreadyExisted)
}

/** Signing in tells at once whether name and password are right, and which calendars there are. */
const calendarsAt = async (
  ctx: Ctx,
  credentials: Credentials,
): Promise<OutsideCalendar[] | SourceFailure> => {
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
  /** As they are when it is added; of one that is there, what was chosen before stays. */
  calendars: readonly OutsideCalendar[]
  host: string
  name?: string | undefined
  colour?: "honey" | "spruce" | "fig" | "gray" | undefined
}

/** Writes the calendar down, or the new credentials of one that is there: asking twice leaves one. */
export const keepSource = (
  ctx: Ctx,
  { credentials, calendars, host, name, colour }: NewSource,
  alreadyExisted: () => void,
) =>
  inTransaction(ctx, async tx => {
    const address_hash = addressHash(tx.app, credentials)
    const encrypted = encryptCredentials(tx.app, tx.actor.id, credentials)
    await lockPerson(tx)
    const own = tx.db.selectFrom("calendar_sources").where("person_id", "=", tx.actor.id)
    const known = await own.select("id").where("address_hash", "=", address_hash).executeTakeFirst()
    const { count } = await own.select(eb => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow()
    if (!known && count >= MAX_SOURCES) return refuse("too_many_calendars")
    const fresh = { ...(name && { name }), ...(colour && { colour }), encrypted, next_fetch_at: tx.now() }
    const row = known
      ? await tx.db
          .updateTable("calendar_sources")
          .set(eb => ({ ...fresh, etag: null, last_modified: null, revision: eb("revision", "+", 1) }))
          .where("id", "=", known.id)
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
    if (known) alreadyExisted()
    await fetchSoon(tx, [row.id])
    return ok(presentSource(tx, row))
  })

/** Two that add at once count one after the other. */
const lockPerson = (tx: Tx) =>
  tx.db.selectFrom("accounts").select("id").where("id", "=", tx.actor.id).forNoKeyUpdate().execute()
