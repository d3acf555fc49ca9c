import { type Reaction, reaction } from "../../../platform/events.ts"
import { tellGroup } from "../groups/group-rows.ts"

export const groupReactions: Reaction[] = [
  reaction({
    name: "scheduling.coach_suspended_groups",
    on: ["account.suspended"],
    within: async (tx, { payload }) => {
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
      for (const row of rows) await tellGroup(tx, row)
    },
  }),
]
