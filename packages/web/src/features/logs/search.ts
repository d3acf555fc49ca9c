/** The date that the address of the log keeps; without one it is today. */
export const readLogSearch = (search: Record<string, unknown>): { date?: string } =>
  typeof search.date === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(search.date) &&
  !Number.isNaN(Date.parse(search.date))
    ? { date: search.date }
    : {}
