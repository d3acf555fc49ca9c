export { notificationsReactions } from "./event-handlers.ts"
export { notificationsJobs } from "./jobs.ts"
export { mountNotifications } from "./routes.ts"
export type {} from "./tables.ts"
