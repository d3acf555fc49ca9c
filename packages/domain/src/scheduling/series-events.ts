interface OfSeries {
  seriesId: string
  coachId: string
  clientId: string
  by: "client" | "coach"
  /** Which of its bookings this was done to, by time. */
  bookingIds: string[]
}

/** What was done to several sessions of a series in one go; each of them has its own event beside it. */
export interface SeriesEvents {
  "series.requested": OfSeries
  "series.confirmed": OfSeries
  "series.declined": OfSeries
  "series.cancelled": OfSeries
}
