import { z } from "zod"
import { accessedData, accessLogEntry, adminAct } from "../access-log/schema.ts"
import { role, status } from "../accounts/schema.ts"
import { defineEndpoints } from "../kernel/contract.ts"
import {
  date,
  id,
  instantOut,
  list,
  message,
  noContent,
  page,
  picture,
  reason,
  text,
} from "../kernel/fields.ts"
import { bookingsQuery } from "../scheduling/api.ts"
import { availability, booking } from "../scheduling/schema.ts"

const userId = z.strictObject({ userId: id })

export const adminUser = z.object({
  id,
  email: z.string(),
  emailVerified: z.boolean(),
  username: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  roles: z.array(role),
  status,
  timeZone: z.string(),
  profilePicture: picture,
  createdAt: instantOut,
  lastSeenAt: instantOut.nullable(),
  suspendedAt: instantOut.nullable(),
  suspensionReason: z.string().nullable(),
})

const period = z.object({
  start: z.string(),
  requested: z.number(),
  accepted: z.number(),
  declined: z.number(),
  ended: z.number(),
})

export const flagState = z.object({
  name: z.string(),
  description: z.string(),
  state: z.enum(["off", "percentage", "on"]),
  percentage: z.number(),
  people: z.array(z.object({ id, firstName: z.string(), lastName: z.string() })),
})

export const adminApi = defineEndpoints({
  "GET /admin/users": {
    summary: "All accounts, by role",
    who: "admin",
    query: page.extend({ role: role.optional(), suspended: z.enum(["true", "false"]).optional() }),
    reply: { status: 200, body: list(adminUser) },
  },
  "GET /admin/users/{userId}": {
    summary: "Account and profile; health data only with a reason, which the person can read",
    who: "admin",
    params: userId,
    query: z.strictObject({ reason: reason.optional() }),
    reply: {
      status: 200,
      body: adminUser.extend({
        profile: z.object({
          age: z.number().nullable(),
          gender: z.string().nullable(),
          goals: z.array(z.string()),
          gymAccess: z.string().nullable(),
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
            picture,
          })
          .nullable(),
        /** Null without a reason. */
        health: z
          .object({
            heightCm: z.number().nullable(),
            weightKg: z.number().nullable(),
            dietaryRestrictions: z.array(z.string()),
            injuries: z.array(z.string()),
            healthComplications: z.array(z.string()),
          })
          .nullable(),
        connections: z.object({ asClient: z.number(), asCoach: z.number() }),
        bookings: z.object({ open: z.number(), past: z.number() }),
      }),
    },
  },
  "POST /admin/users/{userId}/suspension": {
    summary: "Suspend a person: signed out at once, future bookings cancelled without fee",
    who: "admin",
    params: userId,
    body: z.strictObject({ reason }),
    reply: { status: 204, body: noContent },
    problems: ["not_yourself_as_admin"],
  },
  "DELETE /admin/users/{userId}/suspension": {
    summary: "Restore a suspended person",
    who: "admin",
    params: userId,
    reply: { status: 204, body: noContent },
  },
  "PUT /admin/users/{userId}/roles": {
    summary: "Set a person's roles",
    who: "admin",
    params: userId,
    body: z.strictObject({ roles: z.array(role).min(1).max(3) }),
    reply: { status: 204, body: noContent },
    problems: ["last_admin"],
  },
  "GET /bookings/admin/bookings": {
    summary: "All bookings",
    who: "admin",
    query: bookingsQuery.extend({ coachId: id.optional(), clientId: id.optional() }),
    reply: { status: 200, body: list(booking) },
  },
  "GET /bookings/admin/coaches/{coachId}/bookings": {
    summary: "A coach's calendar",
    who: "admin",
    params: z.strictObject({ coachId: id }),
    query: bookingsQuery,
    reply: { status: 200, body: list(booking).extend({ availability }) },
  },
  "GET /admin/connections/statistics": {
    summary: "Requests and answers over time, acceptance rate, time to answer, by coach",
    who: "admin",
    query: z.strictObject({ from: date.optional(), to: date.optional() }),
    reply: {
      status: 200,
      body: z.object({
        from: z.string(),
        to: z.string(),
        totals: z.object({
          requested: z.number(),
          accepted: z.number(),
          declined: z.number(),
          withdrawn: z.number(),
          expired: z.number(),
          ended: z.number(),
          inviteUsed: z.number(),
          reopened: z.number(),
        }),
        acceptanceRate: z.number().nullable(),
        medianMinutesToAnswer: z.number().nullable(),
        weeks: z.array(period),
        coaches: z.array(
          z.object({
            id,
            firstName: z.string(),
            lastName: z.string(),
            requested: z.number(),
            accepted: z.number(),
            acceptanceRate: z.number().nullable(),
            medianMinutesToAnswer: z.number().nullable(),
            connected: z.number(),
          }),
        ),
      }),
    },
  },
  "GET /admin/audit": {
    summary: "Who read whose data, and what admins did",
    who: "admin",
    query: page.extend({ viewerId: id.optional(), subjectId: id.optional() }),
    reply: {
      status: 200,
      body: list(
        accessLogEntry.extend({
          /** Null for an act. */
          seen: accessedData.nullable(),
          /** Null for a read. */
          act: adminAct.nullable(),
          /** Null for an act that concerns the whole server. */
          subject: z.object({ id, firstName: z.string(), lastName: z.string() }).nullable(),
        }),
      ),
    },
  },
  "GET /admin/mails": {
    summary: "The email outbox; secret links are hidden",
    who: "admin",
    query: page.extend({ status: z.enum(["kept", "queued", "sent", "failed"]).optional() }),
    reply: {
      status: 200,
      body: list(
        z.object({
          id,
          to: z.string(),
          kind: z.string(),
          subject: z.string(),
          text: z.string(),
          status: z.string(),
          attempts: z.number(),
          lastError: z.string().nullable(),
          createdAt: instantOut,
          sentAt: instantOut.nullable(),
          hasSecretLink: z.boolean(),
        }),
      ).extend({ smtp: z.boolean() }),
    },
  },
  "POST /admin/mails/{mailId}/secret-link": {
    summary: "Reveal the secret link of an email; logged, and the person is notified",
    who: "admin",
    params: z.strictObject({ mailId: id }),
    body: z.strictObject({ reason }),
    reply: { status: 200, body: z.object({ url: z.string() }) },
    problems: ["no_secret_link"],
    containsSecret: true,
  },
  "GET /admin/jobs": {
    summary: "Queued, running and failed jobs",
    who: "admin",
    query: z.strictObject({ limit: page.shape.limit }),
    reply: {
      status: 200,
      body: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            task: z.string(),
            attempts: z.number(),
            maxAttempts: z.number(),
            runAt: instantOut,
            lastError: z.string().nullable(),
            running: z.boolean(),
          }),
        ),
        nextCursor: z.null(),
        waiting: z.number(),
        failed: z.number(),
      }),
    },
  },
  "POST /admin/jobs/{jobId}/retry": {
    summary: "Retry a failed job now",
    who: "admin",
    params: z.strictObject({ jobId: z.string().regex(/^\d{1,18}$/) }),
    reply: { status: 204, body: noContent },
  },
  "GET /admin/flags": {
    summary: "Feature flags for staged rollout",
    who: "admin",
    reply: { status: 200, body: z.object({ items: z.array(flagState), nextCursor: z.null() }) },
  },
  "PUT /admin/flags/{name}": {
    summary: "Set a flag: off, a percentage of people, named people, on",
    who: "admin",
    params: z.strictObject({ name: z.string().regex(/^[a-z_]{2,60}$/) }),
    body: z.strictObject({
      state: z.enum(["off", "percentage", "on"]),
      percentage: z.int().min(0).max(100).optional(),
      people: z.array(id).max(500).optional(),
    }),
    reply: { status: 200, body: flagState },
  },
  "POST /feedback": {
    summary: "Write to the admins, from any page",
    who: "signed-in",
    body: z.strictObject({
      text: message(),
      page: text(200).refine(value => /^\/(?!\/)/.test(value), "Name a page of the app."),
    }),
    reply: { status: 204, body: noContent },
    perMinute: 10,
  },
  "GET /admin/feedback": {
    summary: "What people wrote to the admins",
    who: "admin",
    query: z.strictObject({ cursor: page.shape.cursor, limit: page.shape.limit }),
    reply: {
      status: 200,
      body: list(
        z.object({
          id,
          at: instantOut,
          page: z.string(),
          text: z.string(),
          person: z.object({ id, firstName: z.string(), lastName: z.string(), profilePicture: picture }),
        }),
      ),
    },
  },
  "GET /flags": {
    summary: "The features that are on for me",
    who: "signed-in",
    reply: { status: 200, body: z.object({ items: z.array(z.string()), nextCursor: z.null() }) },
  },
})
