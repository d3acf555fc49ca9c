import { z } from "zod"
import { id, instantOut, page } from "../kernel/fields.ts"
import { connectionButtonStatus } from "../network/schema.ts"
import { sessionType } from "../pricing/schema.ts"
import { coach } from "../profiles/schema.ts"
import { policy } from "../scheduling/schema.ts"

/** A coach as the directory and the booking page show one. */
export const listedCoach = coach.extend({
  totalSlots: z.number(),
  bookedSlots: z.number(),
  availableSlots: z.number(),
  nextFreeAt: instantOut.nullable(),
  connectionStatus: connectionButtonStatus,
  connectionId: id.nullable(),
  /** When the connection got its status. */
  connectionSince: instantOut.nullable(),
  /** The action that this person can take next, and the sentence beside its button. */
  button: z.enum(["request_declined", "request_pending", "fully_booked", "book", "request", "none"]),
  sentence: z.string(),
  /** The keys of the sentence and of the response time in it, for translation. */
  sentenceKey: z.enum([
    "own_page",
    "declined",
    "pending",
    "full_connected",
    "connected",
    "no_requests",
    "full_may_ask",
    "was_ended",
    "was_withdrawn",
    "was_expired",
    "answers",
    "ask",
  ]),
  pace: z.enum(["hour", "hours", "same_day", "day", "days"]).nullable(),
  offers: z.array(z.object({ type: sessionType, minutes: z.number(), instant: z.boolean() })),
  /**
   * The free first call, which can be booked by these types; null where the coach gives none, and for whoever had or has a
   * session with them.
   */
  firstCall: z.object({ minutes: z.number(), types: z.array(sessionType) }).nullable(),
  /** The policy that a booking made now would store. */
  policy,
  /** Median response time to requests; null where there are too few answers. */
  answersWithinMinutes: z.number().nullable(),
})

/** A coach's own page: whether it is published, and which steps of setting up are done. */
export const ownPage = z.object({
  published: z.boolean(),
  /** Null while only people who are connected or invited can see the coach. */
  publishedAt: instantOut.nullable(),
  hasHours: z.boolean(),
  hasPrices: z.boolean(),
  /** There is an invite, a request or a connection, also a past one. */
  hasInvited: z.boolean(),
})

export const coachesQuery = page.extend({
  specialty: z.union([z.string(), z.array(z.string())]).optional(),
  language: z.union([z.string(), z.array(z.string())]).optional(),
  /** Minor units per hour. */
  maxPrice: z.coerce.number().int().min(0).optional(),
  /** The currency of `maxPrice`, as the facets name it. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  type: sessionType.optional(),
  freeThisWeek: z.enum(["true", "false"]).optional(),
  mine: z.enum(["true", "false"]).optional(),
  /** Minimum average of stars. */
  minRating: z.coerce.number().min(1).max(5).optional(),
  sort: z.enum(["name", "price", "soonest", "experience", "rating"]).optional(),
})

const facet = z.array(z.object({ value: z.string(), count: z.number() }))
export const facets = z.object({
  specialties: facet,
  languages: facet,
  /** Of an hour, among the coaches who charge in `currency`, which most of them do. */
  maxPrice: z.number().nullable(),
  currency: z.string().nullable(),
  total: z.number(),
})
