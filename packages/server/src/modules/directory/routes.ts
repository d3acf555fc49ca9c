import { directoryApi } from "@rapport/domain/directory/api"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { isOpenToVisitors } from "../scheduling/index.ts"
import { countFacets } from "./facets.ts"
import { findCoaches, showCoach } from "./find-coaches.ts"
import { publishOwnPage, readOwnPage } from "./own-page.ts"
import { showPerson } from "./show-person.ts"

export const mountDirectory = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, directoryApi, {
    "GET /bookings/coaches": (ctx, { query }) => findCoaches(ctx, query),
    "GET /bookings/coaches/facets": ctx => countFacets(ctx),
    "GET /bookings/coaches/{coachId}": async (ctx, { params }) =>
      (await isOpenToVisitors(ctx, params.coachId)) ? showCoach(ctx, params.coachId) : refuse("not_found"),
    "GET /coach/page": async ctx => ok(await readOwnPage(ctx)),
    "PUT /coach/page": (ctx, { body }) => publishOwnPage(ctx, body),
    "GET /users/{userId}": (ctx, { params }) => showPerson(ctx, params.userId),
  })
