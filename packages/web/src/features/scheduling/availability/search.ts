export interface HoursSearch {
  /** The schedule that is shown; the usual hours without it. */
  schedule?: string
  /** The instant, as RFC 3339, whose availability is explained. */
  why?: string
}

export const readHoursSearch = (given: Record<string, unknown>): HoursSearch => ({
  ...(typeof given.schedule === "string" && { schedule: given.schedule }),
  ...(typeof given.why === "string" && { why: given.why }),
})
