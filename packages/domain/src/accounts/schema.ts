import { z } from "zod"
import { email, id, instantOut, name, picture, timeZone } from "../kernel/fields.ts"

export const role = z.enum(["client", "coach", "admin"])
/** What a person may choose at sign-up. */
export const signUpRole = z.enum(["client", "coach"], "Choose client or coach.")
export const status = z.enum(["online", "away", "offline"])
export const language = z.enum(["en", "de", "fr", "es", "ar"])

/** 10 to 128 code points of any kind; a rule also refuses common passwords and ones like the email address. */
export const newPassword = z
  .string()
  .refine(value => [...value].length >= 10, "At least 10 characters.")
  .refine(value => [...value].length <= 128, "At most 128 characters.")
export const enteredPassword = z.string().min(1, "Write your password.").max(1000)

export const signUp = z.strictObject({
  email,
  password: newPassword,
  firstName: name(),
  lastName: name(),
  role: signUpRole,
  timeZone,
  language: language.optional(),
})

export const signIn = z.strictObject({
  email,
  password: enteredPassword,
  /** For callers without cookies: returns the refresh token in the response. */
  wantRefreshToken: z.boolean().optional(),
})

/** The signed-in person's own account. */
export const me = z.object({
  id,
  email: z.string(),
  emailVerified: z.boolean(),
  username: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  roles: z.array(role),
  /** The highest role: admin, else coach, else client. */
  role,
  status,
  timeZone: z.string(),
  language,
  units: z.enum(["metric", "imperial"]),
  profilePicture: picture,
  coachProfilePicture: picture,
  twoFactor: z.boolean(),
  /** False where no email leaves this server: what it writes stays in the admins' outbox. */
  sendsMail: z.boolean(),
  createdAt: instantOut,
  version: z.number(),
  profile: z.object({
    birthDate: z.string().nullable(),
    age: z.number().nullable(),
    gender: z.string().nullable(),
    heightCm: z.number().nullable(),
    weightKg: z.number().nullable(),
    measurements: z.record(z.string(), z.number()),
    goals: z.array(z.string()),
    gymAccess: z.string().nullable(),
    dietaryRestrictions: z.array(z.string()),
    healthComplications: z.array(z.string()),
    injuries: z.array(z.string()),
  }),
  coach: z
    .object({
      headline: z.string(),
      bio: z.string(),
      strengths: z.array(z.string()),
      specialties: z.array(z.string()),
      yearsOfExperience: z.number(),
      certifications: z.array(z.string()),
      languages: z.array(z.string()),
    })
    .nullable(),
  privacy: z.object({
    profile: z.enum(["everyone", "ties", "nobody"]),
    connectionRequests: z.enum(["everyone", "ties", "nobody"]),
    friendRequests: z.enum(["everyone", "ties", "nobody"]),
    directMessages: z.enum(["everyone", "ties", "nobody"]),
    presence: z.enum(["everyone", "ties", "nobody"]),
    lastSeen: z.enum(["everyone", "ties", "nobody"]),
    searchable: z.boolean(),
    receipts: z.boolean(),
  }),
})

export const signInResponse = z.object({
  user: me,
  accessToken: z.string(),
  refreshToken: z.string().optional(),
})
export const challengeResponse = z.object({ challenge: z.string() })

export const login = z.object({
  id,
  createdAt: instantOut,
  lastSeenAt: instantOut,
  device: z.string(),
  ip: z.string(),
  current: z.boolean(),
})

export const passkey = z.object({
  id,
  name: z.string(),
  createdAt: instantOut,
  lastUsedAt: instantOut.nullable(),
})
