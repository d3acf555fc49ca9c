interface OfSeries {
  seriesId: string
  coachId: string
  clientId: string
  by: "client" | "coach"
  /** Which of its bookings this was done to, by time. */
  bookingIds: string[]
}

interface OfWaiting {
  entryId: string
  coachId: string
  clientId: string
  /** The group session, where it is for a seat. */
  groupId?: string
}

export interface WaitlistEvents {
  "waitlist.joined": OfWaiting
  /** A freed time is held for them under this booking, until they answer or the offer runs out. */
  "waitlist.offered": OfWaiting & { bookingId: string }
}

export interface GroupEvents {
  "group.opened": { groupId: string; coachId: string }
  "group.changed": { groupId: string; coachId: string }
  "group.cancelled": { groupId: string; coachId: string }
}

/** What was done to several sessions of a series in one go; each of them has its own event beside it. */
export interface SeriesEvents {
  "series.requested": OfSeries
  "series.confirmed": OfSeries
  "series.declined": OfSeries
  "series.cancelled": OfSeries
}
