import { ok } from "@rapport/domain/kernel/result"
import { addRelationship } from "../../modules/relationships/index.ts"
import type { Tx } from "../../platform/context.ts"
import { inTransaction } from "../../platform/transaction.ts"
import type { TestApp } from "../test-app.ts"
import type { People } from "./situation.ts"

/**
 * Those who must hear nothing, although they are connected with one of the two or were: written at once, since hundreds of
 * changes need them and how a connection begins is tested elsewhere.
 */
export const addBystanders = async (app: TestApp, people: People): Promise<void> => {
  const { coach, client, otherCoach, otherClient, blocked } = people
  await inTransaction(app.ctx(), async tx => {
    for (const [one, other] of [
      [coach, otherClient],
      [otherCoach, client],
    ] as const) {
      const sourceId = await insertConnection(tx, one.id, other.id)
      await addRelationship(tx, { kind: "connection", a: one.id, b: other.id, sourceId })
    }
    await insertConnection(tx, coach.id, blocked.id, "ended")
    await tx.db
      .insertInto("blocks")
      .values({ blocker_id: coach.id, blocked_id: blocked.id, created_at: tx.now() })
      .execute()
    return ok(null)
  })
}

const insertConnection = async (
  tx: Tx<null>,
  coachId: string,
  clientId: string,
  status: "accepted" | "ended" = "accepted",
): Promise<string> => {
  const now = tx.now()
  const { id } = await tx.db
    .insertInto("connections")
    .values({
      coach_id: coachId,
      client_id: clientId,
      status,
      reason: null,
      ended_by: status === "ended" ? "coach" : null,
      requested_at: now,
      waiting_since: now,
      answered_at: now,
      status_since: now,
      expires_at: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
  return id
}
