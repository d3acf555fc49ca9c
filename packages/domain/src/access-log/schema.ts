import { z } from "zod"
import { id, instantOut, picture } from "../kernel/fields.ts"

/** What of a person's data can be looked at; the same words on the page and in the database. */
export const seen = z.enum([
  "profile",
  "metrics",
  "nutrition",
  "workouts",
  "photos",
  "injuries",
  "health",
  "account",
  "calendar",
  "bookings",
  "mail",
])

export const look = z.object({
  id,
  at: instantOut,
  viewer: z.object({
    id,
    firstName: z.string(),
    lastName: z.string(),
    profilePicture: picture,
    role: z.string(),
  }),
  seen,
  /** The part or span, such as `2026-10-12 to 2026-10-14`; never the content itself. */
  part: z.string().nullable(),
  /** What an admin typed as the reason. */
  reason: z.string().nullable(),
})
