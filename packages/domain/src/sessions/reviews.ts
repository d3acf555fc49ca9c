import type { BookingStatus } from "../scheduling/schema.ts"
import type { Side } from "../scheduling/transitions.ts"

const DAY = 86_400_000

/** How long a client may change or delete a review. */
export const REVIEW_CHANGE_DAYS = 30

export interface ReviewState {
  readonly status: BookingStatus
  /** When the session ends, epoch ms; null without a time. */
  readonly endsAt: number | null
  /** When the review was written, epoch ms; null where there is none. */
  readonly writtenAt: number | null
}

/** From the end of a session on; the client need not wait until it is closed. */
export const mayWriteReview = (
  { status, endsAt, writtenAt }: ReviewState,
  by: Side,
  now: number,
): boolean => {
  const wasHeld = status === "completed" || (status === "confirmed" && endsAt !== null && now >= endsAt)
  return by === "client" && wasHeld && writtenAt === null
}

export const mayChangeReview = (
  { writtenAt }: Pick<ReviewState, "writtenAt">,
  by: Side,
  now: number,
): boolean => by === "client" && writtenAt !== null && now < writtenAt + REVIEW_CHANGE_DAYS * DAY

export const mayAnswerReview = ({ writtenAt }: Pick<ReviewState, "writtenAt">, by: Side): boolean =>
  by === "coach" && writtenAt !== null

/** The mean of all stars with one decimal; null without reviews. */
export const ratingOf = (reviews: number, stars: number): { average: number; count: number } | null =>
  reviews === 0 ? null : { average: Math.round((stars / reviews) * 10) / 10, count: reviews }
