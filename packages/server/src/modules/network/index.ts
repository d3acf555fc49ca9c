export {
  coachOpenTo,
  connectedClientsOf,
  findAccepted,
  findCoachOpenTo,
  takesRequestsFrom,
} from "./access.ts"
export { standingAt, statesFor, type TieState } from "./queries.ts"
export { networkJobs, networkReactions } from "./reactions.ts"
export { mountNetwork } from "./routes.ts"
export { type ConnectionStatistics, connectionStatistics } from "./statistics.ts"
export type {} from "./tables.ts"
