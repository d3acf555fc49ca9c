import { ok } from "@rapport/domain/kernel/result"
import { seriesApi } from "@rapport/domain/scheduling/series-api"
import { mount } from "../../../platform/http/http.ts"
import type { ModuleParts } from "../../../platform/http/module.ts"
import { bookSeries } from "../series/book-series.ts"
import { previewSeries } from "../series/preview-series.ts"
import { readSeries } from "../series/read-series.ts"

export const mountSeries = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, seriesApi, {
    "POST /bookings/series/preview": (ctx, { body }) => previewSeries(ctx, body),
    "POST /bookings/series": async (ctx, { body }) => {
      const booked = await bookSeries(ctx, body)
      if (!booked.ok) return booked
      const shown = await readSeries(ctx, booked.value.seriesId)
      return shown.ok ? ok({ ...shown.value, skipped: booked.value.skipped }) : shown
    },
    "GET /bookings/series/{seriesId}": (ctx, { params }) => readSeries(ctx, params.seriesId),
  })
