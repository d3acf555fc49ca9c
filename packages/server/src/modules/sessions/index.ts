export { mountSessions } from "./routes.ts"
export type {} from "./tables.ts"
