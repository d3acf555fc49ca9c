export interface AccessLogSearch {
  viewer?: string
  /** `YYYY-MM` */
  month?: string
}

export const readAccessLogSearch = (raw: Record<string, unknown>): AccessLogSearch => ({
  ...(typeof raw.viewer === "string" && raw.viewer && { viewer: raw.viewer }),
  ...(typeof raw.month === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(raw.month) && { month: raw.month }),
})
