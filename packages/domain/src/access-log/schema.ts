import { z } from "zod"
import { id, instantOut, picture } from "../kernel/fields.ts"

/** The kinds of personal data whose reading is logged; the database has the same names. */
export const accessedData = z.enum([
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

/** What an admin can do that is recorded; the database has the same names. */
export const adminAct = z.enum([
  "suspended",
  "restored",
  "roles_set",
  "link_handed_out",
  "review_hidden",
  "review_shown",
  "flag_set",
  "job_retried",
])
export type AdminAct = z.infer<typeof adminAct>

export const accessLogEntry = z.object({
  id,
  at: instantOut,
  viewer: z.object({
    id,
    firstName: z.string(),
    lastName: z.string(),
    profilePicture: picture,
    role: z.string(),
  }),
  seen: accessedData,
  /** The part or date range, such as `2026-10-12 to 2026-10-14`; never the content itself. */
  part: z.string().nullable(),
  /** The reason that an admin gave. */
  reason: z.string().nullable(),
})
