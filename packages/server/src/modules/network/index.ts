export {
  coachOpenTo,
  connectedClientsOf,
  findAccepted,
  findCoachOpenTo,
  takesRequestsFrom,
} from "./access.ts"
export { networkJobs, networkReactions } from "./event-handlers.ts"
export { mountNetwork } from "./routes.ts"
export { connectionStatistics } from "./statistics.ts"
export type {} from "./tables.ts"
