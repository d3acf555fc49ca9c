import { sql } from "kysely"
import type { Tx } from "../../platform/context.ts"
import { columnsAsShownTo } from "../relationships/index.ts"

export interface FormerClient {
  id: string
  email: string
  /** The first name, as the coach sees it. */
  name: string
  isConnected: boolean
}

/** Somebody who asked the coach to connect, or was connected; null for everybody else. */
export const findFormerClient = async (tx: Tx, clientId: string): Promise<FormerClient | null> => {
  const connections = sql`connections c where c.client_id = accounts.id and c.coach_id = ${tx.actor.id}`
  const row = await tx.db
    .selectFrom("accounts")
    .select([
      "accounts.id",
      "accounts.email",
      columnsAsShownTo(tx.actor.id).firstName.as("name"),
      sql<boolean>`exists (select 1 from ${connections} and c.status = 'accepted')`.as("isConnected"),
    ])
    .where("accounts.id", "=", clientId)
    .where(sql<boolean>`exists (select 1 from ${connections})`)
    .executeTakeFirst()
  return row ?? null
}
