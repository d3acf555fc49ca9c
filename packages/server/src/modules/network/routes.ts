import { ok } from "@rapport/domain/kernel/result"
import { networkApi } from "@rapport/domain/network/api"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { acceptInvite } from "./accept-invite.ts"
import { answerRequests, changeConnection } from "./change-connection.ts"
import { createInvite } from "./create-invite.ts"
import { listConnections, pastStatuses, showConnection } from "./list-connections.ts"
import { listInvites, revokeInvite } from "./own-invites.ts"
import { previewInvite } from "./preview-invite.ts"
import { listGoals, requestConnection } from "./request-connection.ts"
import { requestScope } from "./request-scope.ts"

export const mountNetwork = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, networkApi, {
    "POST /connections": (ctx, { body }) => requestConnection(ctx, body),
    "GET /connections": (ctx, { query }) => listConnections(ctx, query, query.status ? [query.status] : null),
    "GET /connections/pending": (ctx, { query }) => listConnections(ctx, query, ["pending"]),
    "GET /connections/accepted": (ctx, { query }) => listConnections(ctx, query, ["accepted"]),
    "GET /connections/history": (ctx, { query }) =>
      listConnections(ctx, query, pastStatuses, { history: true }),
    "GET /connections/{id}": (ctx, { params }) => showConnection(ctx, params.id),
    "PUT /connections/{id}": (ctx, { params, body }) => changeConnection(ctx, { id: params.id, ...body }),
    "POST /connections/scope-requests": (ctx, { body }) =>
      requestScope(ctx, { id: body.connectionId, scope: body.scope }),
    "POST /connections/bulk": (ctx, { body }) => answerRequests(ctx, body),
    "GET /connections/invites": (ctx, { query }) => listInvites(ctx, query),
    "POST /connections/invites": (ctx, { body }) => createInvite(ctx, body ?? {}),
    "DELETE /connections/invites/{code}": (ctx, { params }) => revokeInvite(ctx, params.code),
    "GET /connections/invites/{code}": (ctx, { params }, call) => previewInvite(ctx, params.code, call.ip),
    "POST /connections/invites/{code}": async (ctx, { params, body }, call) => {
      const done = await acceptInvite(ctx, { code: params.code, scopes: body.scopes }, call.ip)
      if (!done.ok) return done
      if (done.value.alreadyExisted) call.alreadyExisted()
      return ok(done.value.connection)
    },
    "GET /connections/goals": async ctx => listGoals(ctx),
  })
