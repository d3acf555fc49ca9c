export { type CoachCard, type PresentCoaches, presentCoaches } from "./coach-card.ts"
export { type Appearance, drawPicture } from "./draw-picture.ts"
export { profilesEventHandlers } from "./event-handlers.ts"

export { presentMe } from "./present-me.ts"
export { mountProfiles } from "./routes.ts"
export type {} from "./tables.ts"
