import { z } from "zod"
import { language, me, role, status } from "../accounts/schema.ts"
import { date, id, instantOut, name, picture, text, timeZone, version } from "../kernel/fields.ts"
import { withReadOnly } from "../kernel/read-only.ts"

const tags = (max: number) => z.array(name(80)).max(max)
const audience = z.enum(["everyone", "ties", "nobody"])

export const username = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9._-]{1,28})[a-z0-9]$/, "3 to 30 small letters, digits, dots or dashes.")

export const privacy = z.strictObject({
  profile: audience,
  connectionRequests: audience,
  friendRequests: audience,
  directMessages: audience,
  presence: audience,
  lastSeen: audience,
  searchable: z.boolean(),
  receipts: z.boolean(),
})

export const coachProfileChange = z.strictObject({
  headline: text(120),
  bio: text(2000),
  strengths: tags(12),
  specialties: tags(12),
  yearsOfExperience: z.int().min(0).max(70),
  certifications: tags(20),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(12),
})

const profileChange = z
  .strictObject({
    birthDate: date.refine(value => value >= "1900-01-01", "This is too long ago.").nullable(),
    gender: text(60).nullable(),
    heightCm: z.number().min(30).max(280).nullable(),
    weightKg: z.number().min(2).max(600).nullable(),
    /** Centimetres by body part: waist, hips, chest … */
    measurements: z
      .record(z.string().regex(/^[a-z_]{2,30}$/), z.number().min(1).max(400))
      .refine(measurements => Object.keys(measurements).length <= 40, "At most 40 places."),
    goals: tags(20),
    gymAccess: text(200).nullable(),
    dietaryRestrictions: tags(30),
    healthComplications: tags(30),
    injuries: tags(30),
  })
  .partial()

/**
 * PATCH of the own account: fields that are not sent stay. Fields of the profile are sent by themselves, or in `profile` as
 * GET gives them.
 */
export const meChange = withReadOnly(
  z.strictObject({
    version: version.optional(),
    firstName: name().optional(),
    lastName: name().optional(),
    username: username.optional(),
    timeZone: timeZone.optional(),
    language: language.optional(),
    units: z.enum(["metric", "imperial"]).optional(),
    ...profileChange.shape,
    profile: withReadOnly(profileChange, me.shape.profile, "age").optional(),
    coach: coachProfileChange.partial().nullish(),
    privacy: privacy.partial().optional(),
  }),
  me,
  "id",
  "email",
  "emailVerified",
  "roles",
  "role",
  "status",
  "profilePicture",
  "coachProfilePicture",
  "twoFactor",
  "sendsMail",
  "createdAt",
).transform(({ profile, ...change }) => ({ ...profile, ...change }))

/** A person as others see them; fields hidden by privacy settings are null or absent. */
export const person = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  username: z.string(),
  role,
  status,
  profilePicture: picture,
})

/** A coach, wherever one appears in the API. */
export const coach = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  role,
  status,
  profilePicture: picture,
  coachProfilePicture: picture,
  username: z.string(),
  headline: z.string(),
  bio: z.string(),
  strengths: z.array(z.string()),
  specialties: z.array(z.string()),
  yearsOfExperience: z.number(),
  certifications: z.array(z.string()),
  languages: z.array(z.string()),
  timeZone: z.string(),
  /** Mean of all stars with one decimal; null without reviews. */
  rating: z.object({ average: z.number(), count: z.number() }).nullable(),
  /** The lowest price of an hour of paid sessions, in minor units, by which the list is filtered and ordered; null before prices are set or where all sessions are free. */
  priceFrom: z.object({ amount: z.number(), currency: z.string(), minutes: z.number() }).nullable(),
  prices: z.array(
    z.object({
      type: z.enum(["VIDEO", "VOICE", "CHAT"]),
      minutes: z.number(),
      amount: z.number(),
      currency: z.string(),
    }),
  ),
})

/** Who a search finds: coaches as everywhere else, other people by what they show of themselves. */
export const foundPerson = z.union([coach, person])

export const profileOfPerson = person.extend({
  /** The coach's page; null for people who coach nobody. */
  coach: coach.nullable(),
  /** Null where this person's privacy settings hide it from the caller. */
  goals: z.array(z.string()).nullable(),
  language: z.string().nullable(),
  timeZone: z.string().nullable(),
  lastSeenAt: instantOut.nullable(),
})
