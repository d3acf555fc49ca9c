import { coachingApi } from "@rapport/domain/coaching/api"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { listClients } from "./list-clients.ts"
import { showClient } from "./show-client.ts"
import { showDietLogs, showProgress, showWorkoutLogs } from "./show-logs.ts"

export const mountCoaching = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, coachingApi, {
    "GET /coach/clients": (ctx, { query }) => listClients(ctx, query),
    "GET /coach/clients/{clientId}": (ctx, { params }) => showClient(ctx, params.clientId),
    "GET /coach/clients/{clientId}/workout-logs": (ctx, { params, query }) =>
      showWorkoutLogs(ctx, params.clientId, query),
    "GET /coach/clients/{clientId}/diet-logs": (ctx, { params, query }) =>
      showDietLogs(ctx, params.clientId, query),
    "GET /coach/clients/{clientId}/progress": (ctx, { params, query }) =>
      showProgress(ctx, params.clientId, query),
  })
