import { accessLogApi } from "@rapport/domain/access-log/api"
import { ok } from "@rapport/domain/kernel/result"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { exportAccessLog } from "./export-access-log.ts"
import { readAccessLog } from "./read-access-log.ts"

export const mountAccessLog = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, accessLogApi, {
    "GET /users/me/access-log": (ctx, { query }) => readAccessLog(ctx, query),
    "GET /users/me/access-log.csv": async (ctx, _, call) => {
      call.header("content-type", "text/csv; charset=utf-8")
      call.header("content-disposition", 'attachment; filename="who-saw-my-data.csv"')
      return ok(await exportAccessLog(ctx))
    },
  })
