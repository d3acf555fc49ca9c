export { joinSession } from "./join-session.ts"
export { mountSessions } from "./routes.ts"
export type {} from "./tables.ts"
