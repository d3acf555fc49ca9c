export { isFlagOn } from "./flags.ts"
export { mountAdmin } from "./routes.ts"
export type {} from "./tables.ts"
