export { FlagCache, isFeatureOn } from "./flag-cache.ts"
export { mountAdmin } from "./routes.ts"
export type {} from "./tables.ts"
