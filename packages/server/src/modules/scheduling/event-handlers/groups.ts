import { type EventHandler, eventHandler } from "../../../platform/events.ts"
import { publishGroupChange } from "../groups/group-rows.ts"

export const groupReactions: EventHandler[] = [
  eventHandler({
    name: "scheduling.coach_suspended_groups",
    on: ["account.suspended"],
    inTransaction: async (tx, { payload }) => {
      const rows = await tx.db
        .updateTable("group_sessions")
        .set(eb => ({ status: "cancelled", version: eb("version", "+", 1), updated_at: tx.now() }))
        .where("coach_id", "=", payload.accountId)
        .where("status", "=", "open")
        .where("scheduled_at", ">", tx.now())
        .returningAll()
        .execute()
      if (rows.length === 0) return
      await tx.db
        .deleteFrom("held_times")
        .where(
          "group_id",
          "in",
          rows.map(row => row.id),
        )
        .execute()
      for (const row of rows) await publishGroupChange(tx, row)
    },
  }),
]
