export { integrationsJobs } from "./jobs.ts"
export { integrationsReactions } from "./reactions.ts"
export { mountIntegrations } from "./routes.ts"
export type {} from "./tables.ts"
