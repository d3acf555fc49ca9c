import { logsApi } from "@rapport/domain/logs/api"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { changeLog } from "./change-log.ts"
import { dismissConflict, listConflicts } from "./conflicts.ts"
import { listDays } from "./list-days.ts"
import { readChanges } from "./read-changes.ts"
import { readOwnProgress } from "./read-progress.ts"
import { searchOwnExercises } from "./search-own-exercises.ts"

export const mountLogs = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, logsApi, {
    "POST /log/changes": (ctx, { body }) => changeLog(ctx, body),
    "GET /log/changes": (ctx, { query }) => readChanges(ctx, query.after),
    "GET /log/days": (ctx, { query }) => listDays(ctx, query),
    "GET /log/conflicts": ctx => listConflicts(ctx),
    "DELETE /log/conflicts/{id}": (ctx, { params }) => dismissConflict(ctx, params.id),
    "GET /exercises": (ctx, { query }) => searchOwnExercises(ctx, query),
    "GET /progress": (ctx, { query }) => readOwnProgress(ctx, query),
  })
