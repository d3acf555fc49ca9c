/** Ids are UUIDs throughout; these names say whose. */
export type AccountId = string
export type ConnectionId = string
export type BookingId = string
