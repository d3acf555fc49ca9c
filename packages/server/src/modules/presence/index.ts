export { presenceReader } from "./read-presence.ts"
export { socketRegistry } from "./socket-registry.ts"
export { type PresenceStatus, presenceStatus, visiblePresenceStatus } from "./status.ts"
export type {} from "./tables.ts"
