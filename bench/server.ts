import { defineEndpoints } from "@rapport/domain/kernel/contract"
import { id } from "@rapport/domain/kernel/fields"
import { ok } from "@rapport/domain/kernel/result"
import { createApp } from "@rapport/server/app/create-app"
import { jobs } from "@rapport/server/app/modules"
import { bearerAuthentication } from "@rapport/server/modules/accounts/index"
import { readConfig } from "@rapport/server/platform/config/config"
import { openPool } from "@rapport/server/platform/db/db"
import { prepared } from "@rapport/server/platform/db/prepared"
import { mount } from "@rapport/server/platform/http/http"
import { startWorker } from "@rapport/server/platform/jobs/worker"
import { sql } from "kysely"
import pino from "pino"
import { z } from "zod"
import { SECRETS } from "./bench-app.ts"

/**
 * A server process as `npm start` runs it, without sockets and, unless BENCH_JOBS is set, without jobs, with one endpoint added as the baseline: an indexed
 * SELECT, then a ready-made response.
 */
const readyMadeApi = defineEndpoints({
  "GET /bench/{coachId}/ready-made": {
    operationId: "bench",
    summary: "A ready-made response of the given size",
    who: "anyone",
    params: z.strictObject({ coachId: id }),
    query: z.strictObject({ bytes: z.coerce.number().int() }),
    reply: { status: 200, body: z.string() },
    raw: true,
  },
})

const JOB_POOL_SIZE = 8

const config = readConfig(process.env)
const { app, fastify } = await createApp(config, config.databaseUrl ?? "", SECRETS, pino({ level: "warn" }))
const responses = new Map<number, string>()
const findSchedule = prepared<"coachId">()(
  ({ coachId }) =>
    sql`select id, time_zone, version from schedules where coach_id = ${coachId}::uuid and is_default`,
)

mount(fastify, app, bearerAuthentication(app), readyMadeApi, {
  "GET /bench/{coachId}/ready-made": async (ctx, { params, query }) => {
    await findSchedule(ctx, params)
    const text = responses.get(query.bytes) ?? JSON.stringify("x".repeat(query.bytes - 2))
    responses.set(query.bytes, text)
    return ok(text)
  },
})

const jobPool = process.env.BENCH_JOBS ? openPool(config.databaseUrl ?? "", JOB_POOL_SIZE, () => {}) : null
const worker = jobPool && (await startWorker(app, jobPool, jobs))
const address = await fastify.listen({ port: 0, host: "127.0.0.1" })
process.stdout.write(`${address}\n`)

process.once("SIGTERM", () => {
  void fastify
    .close()
    .then(() => worker?.stop())
    .then(() => jobPool?.end())
    .then(() => app.db.destroy())
    .then(() => process.exit(0))
})
