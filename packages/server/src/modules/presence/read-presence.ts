import { isoInstant } from "@rapport/domain/kernel/fields"
import type { AppContext } from "../../platform/context.ts"
import type { PresenceReader } from "../../platform/presence-watch.ts"
import { privacyAllows } from "../relationships/index.ts"
import { presenceStatus, visiblePresenceStatus } from "./status.ts"

/** Reads presence for the sockets that watch people; one query per call. */
export const presenceReader = ({ db }: Pick<AppContext, "db">): PresenceReader => ({
  statuses: async userIds => {
    if (userIds.length === 0) return new Map()
    const rows = await db
      .selectFrom("accounts")
      .select(["accounts.id", presenceStatus().as("status")])
      .where("accounts.id", "in", [...userIds])
      .execute()
    return new Map(rows.map(row => [row.id, row.status]))
  },
  visibleTo: async (accountId, userIds) => {
    if (userIds.length === 0) return []
    const viewer = { id: accountId }
    const rows = await db
      .selectFrom("accounts")
      .select([
        "accounts.id",
        "last_seen_at",
        visiblePresenceStatus(viewer).as("status"),
        privacyAllows("last_seen", viewer).as("shows_last_seen"),
      ])
      .where("accounts.id", "in", [...userIds])
      .where("suspended_at", "is", null)
      .execute()
    const found = new Map(rows.map(row => [row.id, row]))
    return userIds.map(userId => {
      const row = found.get(userId)
      const lastSeenAt = row?.shows_last_seen ? row.last_seen_at : null
      return { userId, status: row?.status ?? "offline", lastSeenAt: lastSeenAt && isoInstant(lastSeenAt) }
    })
  },
})
