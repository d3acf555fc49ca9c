export { notificationsJobs } from "./jobs.ts"
export { notificationsReactions } from "./reactions.ts"
export { mountNotifications } from "./routes.ts"
export type {} from "./tables.ts"
