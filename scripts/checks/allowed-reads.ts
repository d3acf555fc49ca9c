/** Tables of earlier modules that a module may read in its own SQL, because one query is faster than two. */
export interface AllowedRead {
  /** The reading module; `*` is every later one. */
  by: string
  tables: readonly string[]
  reason: string
}

export const allowedReads: readonly AllowedRead[] = [
  {
    by: "*",
    tables: ["accounts"],
    reason: "Nearly every list shows people: their names, zones and suspension come with the rows.",
  },
  {
    by: "profiles",
    tables: ["privacy_settings", "second_factors"],
    reason: "The own page shows both; a search for people obeys their privacy in its one query.",
  },
  {
    by: "network",
    tables: ["privacy_settings"],
    reason: "Whether somebody takes requests is decided by the query that finds them.",
  },
  {
    by: "pricing",
    tables: ["connections", "privacy_settings"],
    reason: "Who may see a coach's prices is decided by the query that reads them.",
  },
  {
    by: "scheduling",
    tables: ["privacy_settings"],
    reason: "Free times are one query; it also says who may see them.",
  },
  {
    by: "sessions",
    tables: ["bookings", "schedules"],
    reason: "A session's joins are listed, and its room opened, by one query on its booking.",
  },
  {
    by: "directory",
    tables: [
      "client_profiles",
      "coach_profiles",
      "privacy_settings",
      "relationships",
      "bookings",
      "connections",
      "connection_history",
      "price_configs",
      "price_rates",
      "schedules",
      "coach_ratings",
    ],
    reason: "Coaches are filtered, ordered and shown by one query, however many there are; so is one person.",
  },
  {
    by: "messaging",
    tables: ["blocks", "relationships", "privacy_settings", "connections", "coach_profiles"],
    reason: "Whether one may write is read with the message; the room list is one query with its members.",
  },
  {
    by: "coaching",
    tables: ["client_profiles", "privacy_settings", "connections", "bookings"],
    reason: "A coach's list of clients is one query: connection, next session, shared profile.",
  },
  {
    by: "notifications",
    tables: ["invites", "bookings", "booking_history", "reviews"],
    reason:
      "Due reminders are searched every minute over all sessions; an email tells the thing as it stands.",
  },
  {
    by: "admin",
    tables: ["mails", "access_log", "admin_acts", "client_profiles", "connections", "bookings"],
    reason: "Admin pages list across all modules, page by page.",
  },
]

/**
 * Reads that go the wrong way, by file. Each waits to be turned into a question to the owner's `index.ts`, or an event
 * of the reader; none may be added.
 */
export const upwardReads: Readonly<Record<string, readonly string[]>> = {
  "packages/server/src/platform/postgres/database-state.ts": ["accounts"],
}
