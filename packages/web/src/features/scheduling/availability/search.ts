export interface HoursSearch {
  /** The named schedule that is shown; without it the usual weeks. */
  schedule?: string
  /** The instant, as RFC 3339, about which "Why is this time not offered?" is asked. */
  why?: string
}

export const readHoursSearch = (given: Record<string, unknown>): HoursSearch => ({
  ...(typeof given.schedule === "string" && { schedule: given.schedule }),
  ...(typeof given.why === "string" && { why: given.why }),
})
