export interface CalendarsSearch {
  /** The calendar whose sheet is open, such as the one just connected. */
  calendar?: string
}

export const readCalendarsSearch = (given: Record<string, unknown>): CalendarsSearch => ({
  ...(typeof given.calendar === "string" && given.calendar && { calendar: given.calendar }),
})

/** The query of Google's redirect. */
export interface GoogleSearch {
  code?: string
  state?: string
}

export const readGoogleSearch = (given: Record<string, unknown>): GoogleSearch => ({
  ...(typeof given.code === "string" && { code: given.code }),
  ...(typeof given.state === "string" && { state: given.state }),
})
