export { readProgress, spanOf, todayOf } from "./read-progress.ts"
export { mountLogs } from "./routes.ts"
export type {} from "./tables.ts"
export { listDates, readWorkouts, toDays } from "./workout-days.ts"
