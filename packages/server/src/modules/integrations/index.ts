export { integrationsEventHandlers } from "./event-handlers.ts"
export { integrationsJobs } from "./jobs.ts"
export { mountIntegrations } from "./routes.ts"
export type {} from "./tables.ts"
