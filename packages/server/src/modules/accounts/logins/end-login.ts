import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Actor, type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"

/** Ends one of my own logins. */
export const endOwnLogin = (ctx: Ctx, loginId: string) =>
  inTransaction(ctx, async tx => {
    const mine = await tx.db
      .selectFrom("logins")
      .select("id")
      .where("id", "=", loginId)
      .where("account_id", "=", ctx.actor.id)
      .where("ended_at", "is", null)
      .executeTakeFirst()
    if (!mine) return refuse("not_found")
    await endLogin(tx, loginId, "ended_by_owner")
    return ok(null)
  })

export const endOtherLogins = (ctx: Ctx) =>
  inTransaction(ctx, async tx => {
    await endLoginsOf(tx, ctx.actor.id, "ended_by_owner", ctx.actor.loginId)
    return ok(null)
  })

/** Ends one login: its tokens stop working, its sockets close. */
export const endLogin = async (tx: Tx<Actor | null>, loginId: string, because: string): Promise<void> => {
  await tx.db
    .updateTable("logins")
    .set({ ended_at: tx.now(), ended_because: because })
    .where("id", "=", loginId)
    .where("ended_at", "is", null)
    .execute()
  tx.afterCommit(() => tx.app.forgetLogin(loginId))
}

/** Ends every login of a person but, where given, one. */
export const endLoginsOf = async (
  tx: Tx<Actor | null>,
  accountId: string,
  because: string,
  butLoginId?: string,
): Promise<void> => {
  const ended = await tx.db
    .updateTable("logins")
    .set({ ended_at: tx.now(), ended_because: because })
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .$if(butLoginId !== undefined, query => query.where("id", "!=", butLoginId ?? ""))
    .returning("id")
    .execute()
  tx.afterCommit(() => {
    for (const { id } of ended) tx.app.forgetLogin(id)
  })
}

/** A person's roles or address changed: their open logins are read afresh at their next request. */
export const rereadLoginsOf = async (tx: Tx<Actor | null>, accountId: string): Promise<void> => {
  const live = await tx.db
    .selectFrom("logins")
    .select("id")
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .execute()
  tx.afterCommit(() => {
    for (const { id } of live) tx.app.rereadLogin(id)
  })
}
