export const views = ["day", "week", "month", "list"] as const
export type View = (typeof views)[number]

export interface CalendarSearch {
  view?: View
  /** A calendar date within what is shown. */
  date?: string
}

const isDate = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

export const readCalendarSearch = (search: Record<string, unknown>): CalendarSearch => {
  const view = views.find(name => name === search.view)
  return { ...(view && { view }), ...(isDate(search.date) && { date: search.date }) }
}
