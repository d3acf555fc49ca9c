export {
  coachOpenTo,
  connectedClientsOf,
  findAccepted,
  findCoachOpenTo,
  takesRequestsFrom,
} from "./access.ts"
export { networkJobs, networkReactions } from "./event-handlers.ts"
export { type ConnectionState, effectiveStatusAt, statesFor } from "./queries.ts"
export { mountNetwork } from "./routes.ts"
export { type ConnectionStatistics, connectionStatistics } from "./statistics.ts"
export type {} from "./tables.ts"
