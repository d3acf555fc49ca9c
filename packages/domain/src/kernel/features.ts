/** The features that an admin can switch off, or on for some people only, with the description that an admin reads. */
export const features = {
  group_sessions: "Coaches open sessions for several clients, who take seats in them.",
  waitlist: "Clients wait for a time of a coach, or for a seat in a group session, that is taken.",
  open_booking_pages:
    "A coach's booking page that visitors see without signing in and other sites may embed.",
} as const satisfies Record<string, string>

export type FeatureName = keyof typeof features
