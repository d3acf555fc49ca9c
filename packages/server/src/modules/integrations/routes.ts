import { integrationsApi } from "@rapport/domain/integrations/api"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { addSource } from "./add-source.ts"
import { changeSource } from "./change-source.ts"
import { finishGoogle, startGoogle } from "./connect-google.ts"
import { closeFeed, openFeed, readFeed } from "./feed.ts"
import { listBusy } from "./list-busy.ts"
import { listSources } from "./list-sources.ts"
import { refreshSource } from "./refresh-source.ts"
import { removeSource } from "./remove-source.ts"
import { serveFeed } from "./serve-feed.ts"

export const mountIntegrations = ({ fastify, app, authenticate }: ModuleParts): void => {
  serveFeed(fastify, app)
  mount(fastify, app, authenticate, integrationsApi, {
    "GET /calendars/feed": ctx => readFeed(ctx),
    "POST /calendars/feed": ctx => openFeed(ctx),
    "DELETE /calendars/feed": ctx => closeFeed(ctx),
    "GET /calendars/sources": ctx => listSources(ctx),
    "POST /calendars/sources": (ctx, { body }, call) => addSource(ctx, body, call.alreadyExisted),
    "PUT /calendars/sources/{sourceId}": (ctx, { params, body }) => changeSource(ctx, params.sourceId, body),
    "DELETE /calendars/sources/{sourceId}": (ctx, { params }) => removeSource(ctx, params.sourceId),
    "POST /calendars/sources/{sourceId}/refresh": (ctx, { params }) => refreshSource(ctx, params.sourceId),
    "POST /calendars/google": ctx => startGoogle(ctx),
    "POST /calendars/google/code": (ctx, { body }, call) => finishGoogle(ctx, body, call.alreadyExisted),
    "GET /calendars/busy": (ctx, { query }) => listBusy(ctx, query),
  })
}
