export interface AccessLogSearch {
  viewer?: string
  /** `YYYY-MM` */
  month?: string
}

export const readAccessLogSearch = (given: Record<string, unknown>): AccessLogSearch => ({
  ...(typeof given.viewer === "string" && given.viewer && { viewer: given.viewer }),
  ...(typeof given.month === "string" &&
    /^\d{4}-(0[1-9]|1[0-2])$/.test(given.month) && { month: given.month }),
})
