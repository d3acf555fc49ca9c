interface ReviewPayload {
  bookingId: string
  coachId: string
  clientId: string
}

export interface SessionsEvents {
  "review.written": ReviewPayload & { stars: number }
  "review.answered": ReviewPayload
}
