import type { OwnerZones } from "./owner-zones.ts"

export interface ImportOptions {
  /** Epoch ms. Recurring events are expanded within this window. */
  from: number
  to: number
  /** Applied to floating times and whole days. */
  zones: OwnerZones
  /** The owner's email addresses; invitations that they declined are free. */
  ownAddresses: readonly string[]
  /** Recognises sessions that this server wrote. */
  ownHost: string
}
