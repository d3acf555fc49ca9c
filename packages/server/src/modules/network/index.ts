export {
  acceptsRequestsFrom,
  findAcceptedConnection,
  findVisibleCoach,
  isCoachVisibleTo,
  listConnectedClientIds,
} from "./access.ts"
export { networkEventHandlers, networkJobs } from "./event-handlers.ts"
export { type ConnectionState, effectiveStatusAt, statesFor } from "./queries.ts"
export { mountNetwork } from "./routes.ts"
export { type ConnectionStatistics, connectionStatistics } from "./statistics.ts"
export type {} from "./tables.ts"
