import { relationshipsApi } from "@rapport/domain/relationships/api"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { blockPerson, unblockPerson } from "./block-person.ts"
import { listBlocked } from "./list-blocked.ts"

export const mountRelationships = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, relationshipsApi, {
    "GET /friends/blocked": (ctx, { query }) => listBlocked(ctx, query),
    "POST /friends/block/{userId}": (ctx, { params }) => blockPerson(ctx, params.userId),
    "DELETE /friends/block/{userId}": (ctx, { params }) => unblockPerson(ctx, params.userId),
  })
