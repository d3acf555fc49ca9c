export { notificationsEventHandlers, notificationsJobs } from "./event-handlers.ts"
export { mountNotifications } from "./routes.ts"
export type {} from "./tables.ts"
