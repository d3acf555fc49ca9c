import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Actor, AppContext, Ctx, Tx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"

/** Ends one of the actor's own logins. */
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
export const endLogin = async (tx: Tx<Actor | null>, loginId: string, reasonCode: string): Promise<void> => {
  await tx.db
    .updateTable("logins")
    .set({ ended_at: tx.now(), ended_reason_code: reasonCode })
    .where("id", "=", loginId)
    .where("ended_at", "is", null)
    .execute()
  tx.afterCommit(() => closeLogin(tx.app, loginId, reasonCode))
}

/** Ends every login of a person, except `exceptLoginId` if given. */
export const endLoginsOf = async (
  tx: Tx<Actor | null>,
  accountId: string,
  reasonCode: string,
  exceptLoginId?: string,
): Promise<void> => {
  const ended = await tx.db
    .updateTable("logins")
    .set({ ended_at: tx.now(), ended_reason_code: reasonCode })
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .$if(exceptLoginId !== undefined, query => query.where("id", "!=", exceptLoginId ?? ""))
    .returning("id")
    .execute()
  tx.afterCommit(() => {
    for (const { id } of ended) closeLogin(tx.app, id, reasonCode)
  })
}

const closeLogin = (app: AppContext, loginId: string, reasonCode: string): void => {
  app.securityLog.write({ event: "login_ended", outcome: "success", code: reasonCode, login: loginId })
  app.caches.logins.evict(loginId)
  app.realtime.closeLogin(loginId)
}

/** After a change of roles or address: drops the person's logins from the cache, so that the next request reads them again. */
export const refreshLoginsOf = async (tx: Tx<Actor | null>, accountId: string): Promise<void> => {
  const live = await tx.db
    .selectFrom("logins")
    .select("id")
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .execute()
  tx.afterCommit(() => {
    for (const { id } of live) tx.app.caches.logins.evict(id)
  })
}
