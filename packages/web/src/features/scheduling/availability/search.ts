export interface HoursSearch {
  /** The schedule that is shown; the usual hours without it. */
  schedule?: string
  /** The instant, as RFC 3339, whose availability is explained. */
  why?: string
  /** The part of the hours that is shown; the week without it. */
  tab?: HoursTab
}

export const hoursTabs = ["rules", "booking", "cancellation"] as const
export type HoursTab = (typeof hoursTabs)[number]

const isTab = (value: unknown): value is HoursTab => hoursTabs.some(tab => tab === value)

export const readHoursSearch = (given: Record<string, unknown>): HoursSearch => ({
  ...(typeof given.schedule === "string" && { schedule: given.schedule }),
  ...(typeof given.why === "string" && { why: given.why }),
  ...(isTab(given.tab) && { tab: given.tab }),
})
