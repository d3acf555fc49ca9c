export { type AccessLogEntry, recordAccess } from "./record-access.ts"
export { mountAccessLog } from "./routes.ts"
export type {} from "./tables.ts"
