import type { Side } from "../scheduling/moves.ts"
import type { BookingStatus } from "../scheduling/schema.ts"

const DAY = 86_400_000

/** How long a client may change or take back what they wrote. */
export const REVIEW_CHANGE_DAYS = 30

export interface ReviewFacts {
  readonly status: BookingStatus
  /** When it was written, epoch ms; null where there is none. */
  readonly writtenAt: number | null
}

export const mayWriteReview = ({ status, writtenAt }: ReviewFacts, by: Side): boolean =>
  by === "client" && status === "completed" && writtenAt === null

export const mayChangeReview = ({ writtenAt }: ReviewFacts, by: Side, now: number): boolean =>
  by === "client" && writtenAt !== null && now < writtenAt + REVIEW_CHANGE_DAYS * DAY

export const mayAnswerReview = ({ writtenAt }: ReviewFacts, by: Side): boolean =>
  by === "coach" && writtenAt !== null

/** The mean of all stars with one decimal, as cards show it; null where nobody said anything. */
export const ratingOf = (reviews: number, stars: number): { average: number; count: number } | null =>
  reviews === 0 ? null : { average: Math.round((stars / reviews) * 10) / 10, count: reviews }
