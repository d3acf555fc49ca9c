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
  wholeList,
} from "../kernel/fields.ts"
import { withReadOnly } from "../kernel/read-only.ts"
import { coach } from "../profiles/schema.ts"
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

/** How often each happened to connections. */
const connectionCounts = z.object({
  requested: z.number(),
  accepted: z.number(),
  declined: z.number(),
  withdrawn: z.number(),
  expired: z.number(),
  ended: z.number(),
  inviteUsed: z.number(),
  reopened: z.number(),
})

export const flagState = z.object({
  name: z.string(),
  description: z.string(),
  state: z.enum(["off", "percentage", "on"]),
  percentage: z.number(),
  people: z.array(z.object({ id, firstName: z.string(), lastName: z.string() })),
})

const changeFlag = withReadOnly(
  z.strictObject({
    state: flagState.shape.state,
    percentage: z.int().min(0).max(100).optional(),
    /** Their ids, or the people as GET gives them. */
    people: z
      .array(z.union([id, flagState.shape.people.element.transform(person => person.id)]))
      .max(500)
      .optional(),
  }),
  flagState,
  "name",
  "description",
)

export const adminApi = defineEndpoints({
  "GET /admin/users": {
    operationId: "listUsers",
    summary: "All accounts, by role",
    who: "admin",
    query: page.extend({ role: role.optional(), suspended: z.enum(["true", "false"]).optional() }),
    costly: true,
    reply: { status: 200, body: list(adminUser) },
  },
  "GET /admin/users/{userId}": {
    operationId: "getUser",
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
        coach: coach.nullable(),
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
    operationId: "suspendUser",
    summary: "Suspend a person: signed out at once, future bookings cancelled without fee",
    who: "admin",
    params: userId,
    body: z.strictObject({ reason }),
    reply: { status: 204, body: noContent },
    problems: ["not_yourself_as_admin"],
  },
  "DELETE /admin/users/{userId}/suspension": {
    operationId: "restoreUser",
    summary: "Restore a suspended person",
    who: "admin",
    params: userId,
    reply: { status: 204, body: noContent },
  },
  "PUT /admin/users/{userId}/roles": {
    operationId: "setUserRoles",
    summary: "Set a person's roles",
    who: "admin",
    params: userId,
    body: z.strictObject({ roles: z.array(role).min(1).max(3) }),
    reply: { status: 204, body: noContent },
    problems: ["last_admin"],
  },
  "GET /bookings/admin/bookings": {
    operationId: "listAllBookings",
    summary: "All bookings",
    who: "admin",
    query: bookingsQuery.extend({ coachId: id.optional(), clientId: id.optional() }),
    costly: true,
    reply: { status: 200, body: list(booking) },
  },
  "GET /bookings/admin/coaches/{coachId}/bookings": {
    operationId: "listBookingsOfCoach",
    summary: "A coach's calendar",
    who: "admin",
    params: z.strictObject({ coachId: id }),
    query: bookingsQuery,
    reply: { status: 200, body: list(booking).extend({ availability }) },
  },
  "GET /admin/connections/statistics": {
    operationId: "getConnectionStatistics",
    summary: "Requests and answers over time, acceptance rate, time to answer, by coach",
    who: "admin",
    query: z.strictObject({ from: date.optional(), to: date.optional() }),
    costly: true,
    reply: {
      status: 200,
      body: z.object({
        from: z.string(),
        to: z.string(),
        totals: connectionCounts,
        acceptanceRate: z.number().nullable(),
        medianMinutesToAnswer: z.number().nullable(),
        /** By the Monday that begins each week. */
        weeks: z.array(connectionCounts.extend({ start: z.string() })),
        coaches: z.array(
          coach.extend({
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
    operationId: "listAllAccesses",
    summary: "Who read whose data, and what admins did",
    who: "admin",
    query: page.extend({ viewerId: id.optional(), subjectId: id.optional() }),
    costly: true,
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
    operationId: "listMails",
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
    operationId: "revealSecretLink",
    summary: "Reveal the secret link of an email; logged, and the person is notified",
    who: "admin",
    params: z.strictObject({ mailId: id }),
    body: z.strictObject({ reason }),
    reply: { status: 200, body: z.object({ url: z.string() }) },
    problems: ["no_secret_link"],
    containsSecret: true,
  },
  "GET /admin/jobs": {
    operationId: "listJobs",
    summary: "Queued, running and failed jobs; failed ones first",
    who: "admin",
    query: page,
    reply: {
      status: 200,
      body: list(
        z.object({
          id: z.string(),
          task: z.string(),
          attempts: z.number(),
          maxAttempts: z.number(),
          runAt: instantOut,
          lastError: z.string().nullable(),
          running: z.boolean(),
        }),
      ).extend({ waiting: z.number(), failed: z.number() }),
    },
  },
  "POST /admin/jobs/{jobId}/retry": {
    operationId: "retryJob",
    summary: "Retry a failed job now",
    who: "admin",
    params: z.strictObject({ jobId: z.string().regex(/^\d{1,18}$/) }),
    reply: { status: 204, body: noContent },
  },
  "GET /admin/flags": {
    operationId: "listFlags",
    summary: "Feature flags for staged rollout",
    who: "admin",
    reply: { status: 200, body: wholeList(flagState) },
  },
  "PUT /admin/flags/{name}": {
    operationId: "setFlag",
    summary: "Set a flag: off, a percentage of people, named people, on",
    who: "admin",
    params: z.strictObject({ name: z.string().regex(/^[a-z_]{2,60}$/) }),
    body: changeFlag,
    reply: { status: 200, body: flagState },
  },
  "POST /feedback": {
    operationId: "sendFeedback",
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
    operationId: "listFeedback",
    summary: "What people wrote to the admins",
    who: "admin",
    /** `q` searches the text. */
    query: page,
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
    operationId: "listMyFlags",
    summary: "The features that are on for me",
    who: "signed-in",
    reply: { status: 200, body: wholeList(z.string()) },
  },
})
