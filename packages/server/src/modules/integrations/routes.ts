import { integrationsApi } from "@rapport/domain/integrations/api"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { closeFeed, openFeed, readFeed } from "./feeds/feed.ts"
import { serveFeed } from "./feeds/serve-feed.ts"
import { addSource } from "./sources/add-source.ts"
import { changeSource } from "./sources/change-source.ts"
import { finishGoogle, startGoogle } from "./sources/connect-google.ts"
import { listBusy } from "./sources/list-busy.ts"
import { listSources } from "./sources/list-sources.ts"
import { refreshSource } from "./sources/refresh-source.ts"
import { removeSource } from "./sources/remove-source.ts"

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
