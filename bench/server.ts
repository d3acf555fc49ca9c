import { defineEndpoints } from "@rapport/domain/kernel/contract"
import { id } from "@rapport/domain/kernel/fields"
import { ok } from "@rapport/domain/kernel/result"
import { createApp } from "@rapport/server/app/create-app"
import { authenticateBy } from "@rapport/server/modules/accounts/index"
import { readConfig } from "@rapport/server/platform/config/config"
import { prepared } from "@rapport/server/platform/db/prepared"
import { mount } from "@rapport/server/platform/http/http"
import { sql } from "kysely"
import pino from "pino"
import { z } from "zod"
import { SECRETS } from "./bench-app.ts"

/**
 * A server process as `npm start` runs it, without jobs and sockets, and beside its endpoints the least that one could
 * do: one indexed SELECT, then an answer that lies ready.
 */
const readyMadeApi = defineEndpoints({
  "GET /bench/{coachId}/ready-made": {
    summary: "A ready answer of so many bytes",
    who: "anyone",
    params: z.strictObject({ coachId: id }),
    query: z.strictObject({ bytes: z.coerce.number().int() }),
    reply: { status: 200, body: z.string() },
    raw: true,
  },
})

const config = readConfig(process.env)
const { app, fastify, logins } = await createApp(
  config,
  config.databaseUrl ?? "",
  SECRETS,
  pino({ level: "warn" }),
)
const ready = new Map<number, string>()
const findSchedule = prepared<"coachId">()(
  ({ coachId }) =>
    sql`select id, time_zone, version from schedules where coach_id = ${coachId}::uuid and is_default`,
)

mount(fastify, app, authenticateBy(logins), readyMadeApi, {
  "GET /bench/{coachId}/ready-made": async (ctx, { params, query }) => {
    await findSchedule(ctx, params)
    const text = ready.get(query.bytes) ?? JSON.stringify("x".repeat(query.bytes - 2))
    ready.set(query.bytes, text)
    return ok(text)
  },
})

const address = await fastify.listen({ port: 0, host: "127.0.0.1" })
process.stdout.write(`${address}\n`)

process.once("SIGTERM", () => {
  void fastify
    .close()
    .then(() => app.db.destroy())
    .then(() => process.exit(0))
})
