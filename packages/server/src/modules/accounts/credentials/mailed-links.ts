import type { Actor, Ctx, Tx } from "../../../platform/ctx.ts"
import { hashOf, newToken } from "../logins/tokens.ts"

export type LinkKind = "verify" | "reset" | "change_email"

const LIVES_HOURS: Record<LinkKind, number> = { verify: 24, reset: 1, change_email: 24 }
const MAX_PER_HOUR = 5

export interface MailedLink {
  accountId: string
  kind: LinkKind
  /** Where the link was sent to. */
  email: string
}

/** The token of a new link; older ones of its kind stop working. Null when that was asked too often. */
export const openLink = async (
  tx: Tx<Actor | null>,
  { accountId, kind, email }: MailedLink,
): Promise<string | null> => {
  const now = tx.now()
  await tx.db.selectFrom("accounts").select("id").where("id", "=", accountId).forNoKeyUpdate().execute()
  const { recent } = await tx.db
    .selectFrom("mailed_links")
    .select(row => row.fn.countAll<number>().as("recent"))
    .where("account_id", "=", accountId)
    .where("kind", "=", kind)
    .where("created_at", ">", new Date(now.getTime() - 3_600_000))
    .executeTakeFirstOrThrow()
  if (recent >= MAX_PER_HOUR) return null
  await voidLinks(tx, accountId, kind)
  const token = newToken()
  await tx.db
    .insertInto("mailed_links")
    .values({
      token_hash: hashOf(token),
      account_id: accountId,
      kind,
      email,
      created_at: now,
      expires_at: new Date(now.getTime() + LIVES_HOURS[kind] * 3_600_000),
    })
    .execute()
  return token
}

/** Links of a kind that were not used yet stop working. */
export const voidLinks = async (tx: Tx<Actor | null>, accountId: string, kind: LinkKind): Promise<void> => {
  await tx.db
    .updateTable("mailed_links")
    .set({ used_at: tx.now() })
    .where("account_id", "=", accountId)
    .where("kind", "=", kind)
    .where("used_at", "is", null)
    .execute()
}

/** Whether a link would still work, without using it up. */
export const findLink = async (
  ctx: Ctx<Actor | null>,
  token: string,
  kind: LinkKind,
): Promise<MailedLink | null> => {
  const row = await ctx.db
    .selectFrom("mailed_links")
    .select(["account_id as accountId", "kind", "email"])
    .where("token_hash", "=", hashOf(token))
    .where("kind", "=", kind)
    .where("used_at", "is", null)
    .where("expires_at", ">", ctx.now())
    .executeTakeFirst()
  return row ?? null
}

/** Uses a link up; null where it was used, replaced by a newer one, or is too old. */
export const spendLink = async (
  tx: Tx<Actor | null>,
  token: string,
  kinds: readonly LinkKind[],
): Promise<MailedLink | null> => {
  const row = await tx.db
    .updateTable("mailed_links")
    .set({ used_at: tx.now() })
    .where("token_hash", "=", hashOf(token))
    .where("kind", "in", kinds)
    .where("used_at", "is", null)
    .where("expires_at", ">", tx.now())
    .returning(["account_id as accountId", "kind", "email"])
    .executeTakeFirst()
  return row ?? null
}
