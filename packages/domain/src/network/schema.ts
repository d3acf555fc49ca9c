import { z } from "zod"
import { id, instantOut, optionalReason, picture, text } from "../kernel/fields.ts"
import { coach } from "../profiles/schema.ts"

export const connectionStatus = z.enum(["pending", "accepted", "declined", "withdrawn", "expired", "ended"])
export const scope = z.enum(["profile", "metrics", "workouts", "nutrition", "photos", "injuries", "health"])
export type Scope = z.infer<typeof scope>
export type ConnectionStatus = z.infer<typeof connectionStatus>

/** The status between a client and a coach, for the client's button; `not_connected` where there never was a connection. */
export const connectionButtonStatus = z.enum([
  "not_connected",
  "pending",
  "accepted",
  "declined",
  "withdrawn",
  "expired",
  "ended",
])

export const scopes = z.array(scope).max(7)
export const goals = z.array(z.string().trim().min(1).max(80)).max(12)

export const requestConnection = z.strictObject({
  coachId: id,
  message: text(2000).default(""),
  goals: goals.default([]),
  /** What the coach may see once they accept. More than the profile must be granted explicitly. */
  scopes: scopes.default(["profile"]),
})

/** The other person of a connection. Of a pending request's client, a coach sees no more than this. */
export const connectedPerson = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  profilePicture: picture,
})

export const historyEntry = z.object({
  at: instantOut,
  what: z.enum([
    "requested",
    "accepted",
    "declined",
    "withdrawn",
    "expired",
    "reopened",
    "ended",
    "invite_used",
    "scopes_granted",
    "scopes_revoked",
  ]),
  /** Null for an expiry. */
  by: z.enum(["client", "coach"]).nullable(),
  reason: z.string().nullable(),
  scopes: z.array(scope).optional(),
})

export const connection = z.object({
  id,
  coachId: id,
  clientId: id,
  status: connectionStatus,
  message: z.string(),
  goals: z.array(z.string()),
  scopes: z.array(scope),
  /** Why it was declined or ended, where a reason was given. */
  reason: z.string().nullable(),
  requestedAt: instantOut,
  answeredAt: instantOut.nullable(),
  expiresAt: instantOut.nullable(),
  endedBy: z.enum(["client", "coach"]).nullable(),
  /** When it got its status. */
  statusSince: instantOut,
  version: z.number(),
  client: connectedPerson,
  coach,
  history: z.array(historyEntry).optional(),
})

export const changeConnection = z
  .strictObject({
    status: z.enum(["accepted", "declined", "withdrawn", "ended", "pending"]).optional(),
    reason: optionalReason,
    scopes: scopes.optional(),
  })
  .refine(change => change.status !== undefined || change.scopes !== undefined, "Say what should change.")

export const invite = z.object({
  id,
  code: z.string(),
  url: z.string(),
  /** The address it was sent to; null for an open one, and for one to a former client. */
  email: z.string().nullable(),
  /** The former client it was sent to. */
  client: z.object({ id, firstName: z.string() }).nullable(),
  maxUses: z.number(),
  used: z.number(),
  expiresAt: instantOut,
  revokedAt: instantOut.nullable(),
  createdAt: instantOut,
})

export const invitePreview = z.object({
  coach,
  /** What the coach will see, in the wording that the client consents to. */
  scopes: z.array(z.object({ scope, wording: z.string(), proposed: z.boolean() })),
  expiresAt: instantOut,
})
