export { type Look, recordLooks } from "./record-looks.ts"
export { mountAudit } from "./routes.ts"
export type {} from "./tables.ts"
