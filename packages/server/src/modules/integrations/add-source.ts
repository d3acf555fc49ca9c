import type { newSource } from "@rapport/domain/integrations/schema"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { whyNotOutside } from "../../platform/outgoing.ts"
import { addressHash, type Credentials, sealCredentials } from "./credentials.ts"
import { fetchSoon } from "./fetch-soon.ts"
import { presentSource } from "./present-source.ts"

const MOST_SOURCES = 10

/** Connects a calendar by its address. The network is asked before the transaction; reading it is a job's work. */
export const addSource = async (ctx: Ctx, input: z.output<typeof newSource>, wasThere: () => void) => {
  if ((await whyNotOutside(ctx.house.config, input.address)) !== null)
    return refuse("calendar_address_refused")
  const { name, colour, ...credentials } = input
  return keepSource(ctx, { credentials, host: hostOf(input.address), name, colour }, wasThere)
}

const hostOf = (address: string): string => new URL(address).hostname

interface NewSource {
  credentials: Credentials
  host: string
  name?: string | undefined
  colour?: "honey" | "spruce" | "fig" | "gray" | undefined
}

/** Writes the calendar down, or the new credentials of one that is there: asking twice leaves one. */
export const keepSource = (ctx: Ctx, { credentials, host, name, colour }: NewSource, wasThere: () => void) =>
  inTransaction(ctx, async tx => {
    const address_hash = addressHash(tx.house, credentials)
    const sealed = sealCredentials(tx.house, tx.actor.id, credentials)
    await lockPerson(tx)
    const own = tx.db.selectFrom("calendar_sources").where("person_id", "=", tx.actor.id)
    const known = await own.select("id").where("address_hash", "=", address_hash).executeTakeFirst()
    const { count } = await own
      .select(each => each.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow()
    if (!known && count >= MOST_SOURCES) return refuse("too_many_calendars")
    const fresh = { ...(name && { name }), ...(colour && { colour }), sealed, next_fetch_at: tx.now() }
    const row = known
      ? await tx.db
          .updateTable("calendar_sources")
          .set(each => ({ ...fresh, etag: null, last_modified: null, revision: each("revision", "+", 1) }))
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
            calendars: "[]",
            ...fresh,
            created_at: tx.now(),
          })
          .returningAll()
          .executeTakeFirstOrThrow()
    if (known) wasThere()
    await fetchSoon(tx, [row.id])
    return ok(presentSource(tx, row))
  })

/** Two that add at once count one after the other. */
const lockPerson = (tx: Tx) =>
  tx.db.selectFrom("accounts").select("id").where("id", "=", tx.actor.id).forNoKeyUpdate().execute()
