import type { Actor, Tx } from "../../../platform/context.ts"
import { listConnectedClientIds } from "../../network/index.ts"
import type { BookingRow } from "./booking-row.ts"

/** After the commit, both people's browsers read the booking again. */
export const publishBookingChange = (
  tx: Tx<Actor | null>,
  row: Pick<BookingRow, "id" | "coach_id" | "client_id" | "version">,
): void =>
  tx.afterCommit(() =>
    tx.app.realtime.publish([row.coach_id, row.client_id], "booking:changed", {
      id: row.id,
      version: row.version,
    }),
  )

interface ChangedGroup {
  id: string
  coach_id: string
  version?: number
}

/** After the commit, the browsers of the coach, of the participants and of all who may take a seat read the group again. */
export const publishGroupChange = async (
  tx: Tx<Actor | null>,
  { id, coach_id, version }: ChangedGroup,
  clients: readonly string[] = [],
): Promise<void> => {
  const people = new Set([coach_id, ...clients, ...(await listConnectedClientIds(tx, coach_id))])
  const payload = { id, ...(version !== undefined && { version }) }
  tx.afterCommit(() => tx.app.realtime.publish([...people], "group:changed", payload))
}

/** Once for each group session in which one of these seats changed; single bookings are left out. */
export const publishSeatChanges = async (
  tx: Tx<Actor | null>,
  seats: readonly Pick<BookingRow, "group_id" | "coach_id">[],
): Promise<void> => {
  const groups = new Map(seats.map(seat => [seat.group_id, seat.coach_id]))
  for (const [id, coach_id] of groups) if (id !== null) await publishGroupChange(tx, { id, coach_id })
}
