import { createHash, randomBytes } from "node:crypto"
import type { feed } from "@rapport/domain/integrations/schema"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/context.ts"
import { decryptFor, encryptFor } from "../../platform/encryption.ts"
import { inTransaction } from "../../platform/transaction.ts"

type Feed = z.input<typeof feed>

const USE = "calendar feed"
/** 256 random bits in base64url. */
const SECRET = /^[\w-]{43}$/

const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest()

export const feedAddress = (ctx: Ctx<Actor | null>, secret: string): string =>
  `${ctx.app.config.publicUrl}/api/v1/calendars/feed/${secret}.ics`

export const readFeed = async (ctx: Ctx) => {
  const row = await ctx.db
    .selectFrom("calendar_feeds")
    .select(["encrypted_secret", "created_at"])
    .where("person_id", "=", ctx.actor.id)
    .executeTakeFirst()
  const shown: Feed = row
    ? {
        address: feedAddress(ctx, decryptFor(ctx.app, USE, ctx.actor.id, row.encrypted_secret)),
        createdAt: isoInstant(row.created_at),
      }
    : { address: null, createdAt: null }
  return ok(shown)
}

/** Opens the person's feed, or moves it to a new address: whoever knew the old one reads no more. */
export const openFeed = (ctx: Ctx) =>
  inTransaction(ctx, async tx => {
    const secret = randomBytes(32).toString("base64url")
    const fresh = {
      secret_hash: hashOf(secret),
      encrypted_secret: encryptFor(tx.app, USE, tx.actor.id, secret),
      created_at: tx.now(),
    }
    await tx.db
      .insertInto("calendar_feeds")
      .values({ person_id: tx.actor.id, ...fresh })
      .onConflict(oc => oc.column("person_id").doUpdateSet(fresh))
      .execute()
    const opened: Feed = { address: feedAddress(tx, secret), createdAt: isoInstant(fresh.created_at) }
    return ok(opened)
  })

export const closeFeed = (ctx: Ctx) =>
  inTransaction(ctx, async tx => {
    await tx.db.deleteFrom("calendar_feeds").where("person_id", "=", tx.actor.id).execute()
    return ok(null)
  })

/** Whose feed this is: the secret is all that is asked. */
export const findFeed = async (
  ctx: Ctx<Actor | null>,
  secret: string,
): Promise<{ personId: string; openedAt: Date } | null> => {
  if (!SECRET.test(secret)) return null
  const row = await ctx.db
    .selectFrom("calendar_feeds")
    .innerJoin("accounts", "accounts.id", "calendar_feeds.person_id")
    .select(["calendar_feeds.person_id", "calendar_feeds.created_at"])
    .where("secret_hash", "=", hashOf(secret))
    .where("accounts.suspended_at", "is", null)
    .executeTakeFirst()
  return row ? { personId: row.person_id, openedAt: row.created_at } : null
}
