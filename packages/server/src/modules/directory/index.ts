export { assembleCoachCards } from "./coach-card.ts"
export { mountDirectory } from "./routes.ts"
