import type { OwnPage } from "../../../entities/coach/api.ts"

export const STEPS = 4

/** How many of the four steps are done. */
export const doneSteps = (page: OwnPage): number =>
  [page.hasHours, page.hasPrices, page.publishedAt !== null, page.hasInvited].filter(Boolean).length
