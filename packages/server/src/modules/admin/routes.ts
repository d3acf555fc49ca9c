import { adminApi } from "@rapport/domain/admin/api"
import { ok } from "@rapport/domain/kernel/result"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { restorePerson, setRoles, suspendPerson } from "../accounts/index.ts"
import { connectionStatistics } from "../network/index.ts"
import { listFeedback, sendFeedback } from "./feedback.ts"
import { listFlagsOf } from "./flag-cache.ts"
import { listFlags, setFlag } from "./flags.ts"
import { listJobs, retryJob } from "./jobs.ts"
import { listAccessLog } from "./list-access-log.ts"
import { listAllBookings, readCalendar } from "./list-bookings.ts"
import { listMails } from "./list-mails.ts"
import { listUsers } from "./list-users.ts"
import { readUser } from "./read-user.ts"
import { revealSecretLink } from "./reveal-secret-link.ts"

export const mountAdmin = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, adminApi, {
    "GET /admin/users": (ctx, { query }) => listUsers(ctx, query),
    "GET /admin/users/{userId}": (ctx, { params, query }) => readUser(ctx, params.userId, query.reason),
    "POST /admin/users/{userId}/suspension": (ctx, { params, body }) =>
      suspendPerson(ctx, { personId: params.userId, reason: body.reason.trim() }),
    "DELETE /admin/users/{userId}/suspension": (ctx, { params }) => restorePerson(ctx, params.userId),
    "PUT /admin/users/{userId}/roles": (ctx, { params, body }) =>
      setRoles(ctx, { personId: params.userId, roles: body.roles }),
    "GET /bookings/admin/bookings": (ctx, { query }) => listAllBookings(ctx, query),
    "GET /bookings/admin/coaches/{coachId}/bookings": (ctx, { params, query }) =>
      readCalendar(ctx, params.coachId, query),
    "GET /admin/connections/statistics": (ctx, { query }) => connectionStatistics(ctx, query),
    "GET /admin/audit": (ctx, { query }) => listAccessLog(ctx, query),
    "GET /admin/mails": (ctx, { query }) => listMails(ctx, query),
    "POST /admin/mails/{mailId}/secret-link": (ctx, { params, body }) =>
      revealSecretLink(ctx, params.mailId, body.reason),
    "GET /admin/jobs": (ctx, { query }) => listJobs(ctx, query),
    "POST /admin/jobs/{jobId}/retry": (ctx, { params }) => retryJob(ctx, params.jobId),
    "GET /admin/flags": async ctx => ok({ items: await listFlags(ctx), nextCursor: null }),
    "PUT /admin/flags/{name}": (ctx, { params, body }) => setFlag(ctx, params.name, body),
    "POST /feedback": (ctx, { body }) => sendFeedback(ctx, body),
    "GET /admin/feedback": (ctx, { query }) => listFeedback(ctx, query),
    "GET /flags": async ctx => ok({ items: await listFlagsOf(ctx.app, ctx.actor.id), nextCursor: null }),
  })
