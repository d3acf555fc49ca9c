export {
  acceptsRequestsFrom,
  connectionStatusOf,
  findAcceptedConnection,
  findVisibleCoach,
  hasInvited,
  isCoachVisibleTo,
  joinAcceptedConnection,
  listConnectedClientIds,
} from "./access.ts"
export { networkEventHandlers, networkJobs } from "./event-handlers.ts"

export { mountNetwork } from "./routes.ts"
export { connectionStatistics } from "./statistics.ts"
export type {} from "./tables.ts"
