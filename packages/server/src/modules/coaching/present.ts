import type { clientCard } from "@rapport/domain/coaching/schema"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { allScopes } from "@rapport/domain/network/consent"
import type { z } from "zod"
import { pictureAt } from "../accounts/index.ts"
import type { ClientRow } from "./client-rows.ts"

export type ClientCard = z.input<typeof clientCard>

export const presentCard = (row: ClientRow): ClientCard => ({
  id: row.id,
  firstName: row.first_name,
  lastName: row.last_name,
  profilePicture: pictureAt(row.picture_id),
  status: row.status,
  timeZone: row.time_zone,
  connectionId: row.connection_id,
  connectedSince: isoInstant(row.connected_since),
  scopes: row.scopes,
  notShared: allScopes.filter(scope => !row.scopes.includes(scope)),
  nextSessionAt: row.next_session_at && isoInstant(row.next_session_at),
  lastSessionAt: row.last_session_at && isoInstant(row.last_session_at),
})
