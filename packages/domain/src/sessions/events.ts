interface OfReview {
  bookingId: string
  coachId: string
  clientId: string
}

export interface SessionsEvents {
  "review.written": OfReview & { stars: number }
  "review.answered": OfReview
}
