import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { hashToken, randomToken } from "../logins/tokens.ts"

export type LinkKind = "verify" | "reset" | "change_email"

const LIFETIME_HOURS: Record<LinkKind, number> = { verify: 24, reset: 1, change_email: 24 }
const MAX_PER_HOUR = 5

export interface MailedLink {
  accountId: string
  kind: LinkKind
  /** The address that the link was sent to. */
  email: string
}

export interface CreatedLink {
  token: string
  expiresAt: Date
}

/** Creates a link; older links of its kind stop working. Null when too many were requested. */
export const createLink = async (
  tx: Tx<Actor | null>,
  { accountId, kind, email }: MailedLink,
): Promise<CreatedLink | null> => {
  const now = tx.now()
  await tx.db.selectFrom("accounts").select("id").where("id", "=", accountId).forNoKeyUpdate().execute()
  const { recent } = await tx.db
    .selectFrom("mailed_links")
    .select(eb => eb.fn.countAll<number>().as("recent"))
    .where("account_id", "=", accountId)
    .where("kind", "=", kind)
    .where("created_at", ">", new Date(now.getTime() - 3_600_000))
    .executeTakeFirstOrThrow()
  if (recent >= MAX_PER_HOUR) return null
  await invalidateLinks(tx, accountId, kind)
  const token = randomToken()
  const expiresAt = new Date(now.getTime() + LIFETIME_HOURS[kind] * 3_600_000)
  await tx.db
    .insertInto("mailed_links")
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      kind,
      email,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return { token, expiresAt }
}

/** Makes all unused links of a kind stop working. */
export const invalidateLinks = async (
  tx: Tx<Actor | null>,
  accountId: string,
  kind: LinkKind,
): Promise<void> => {
  await tx.db
    .updateTable("mailed_links")
    .set({ used_at: tx.now() })
    .where("account_id", "=", accountId)
    .where("kind", "=", kind)
    .where("used_at", "is", null)
    .execute()
}

/** The link of a token if it still works; does not mark it as used. */
export const findLink = async (
  ctx: Ctx<Actor | null>,
  token: string,
  kind: LinkKind,
): Promise<MailedLink | null> => {
  const row = await ctx.db
    .selectFrom("mailed_links")
    .select(["account_id as accountId", "kind", "email"])
    .where("token_hash", "=", hashToken(token))
    .where("kind", "=", kind)
    .where("used_at", "is", null)
    .where("expires_at", ">", ctx.now())
    .executeTakeFirst()
  return row ?? null
}

/** Marks a link as used and returns it; null if it was already used, replaced by a newer one, or has expired. */
export const consumeLink = async (
  tx: Tx<Actor | null>,
  token: string,
  kinds: readonly LinkKind[],
): Promise<MailedLink | null> => {
  const row = await tx.db
    .updateTable("mailed_links")
    .set({ used_at: tx.now() })
    .where("token_hash", "=", hashToken(token))
    .where("kind", "in", kinds)
    .where("used_at", "is", null)
    .where("expires_at", ">", tx.now())
    .returning(["account_id as accountId", "kind", "email"])
    .executeTakeFirst()
  return row ?? null
}
