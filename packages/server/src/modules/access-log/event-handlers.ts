import type { EventHandler } from "../../platform/context.ts"
import { eventHandler } from "../../platform/events.ts"
import { insertAdminAct } from "./record-admin-act.ts"

/** The acts of the accounts module, which comes before this one. */
export const accessLogEventHandlers: EventHandler[] = [
  eventHandler({
    name: "access_log.suspended",
    on: ["account.suspended"],
    inSameTransaction: async (tx, { payload: { accountId, by } }) => {
      const { suspension_reason: reason } = await tx.db
        .selectFrom("accounts")
        .select("suspension_reason")
        .where("id", "=", accountId)
        .executeTakeFirstOrThrow()
      await insertAdminAct(tx, by, { act: "suspended", subjectId: accountId, reason })
    },
  }),
  eventHandler({
    name: "access_log.restored",
    on: ["account.restored"],
    inSameTransaction: (tx, { payload: { accountId, by } }) =>
      insertAdminAct(tx, by, { act: "restored", subjectId: accountId }),
  }),
  eventHandler({
    name: "access_log.roles_set",
    on: ["account.roles_set"],
    inSameTransaction: (tx, { payload: { accountId, by, from, to } }) =>
      insertAdminAct(tx, by, {
        act: "roles_set",
        subjectId: accountId,
        detail: `${from.join(", ")} → ${to.join(", ")}`,
      }),
  }),
]
