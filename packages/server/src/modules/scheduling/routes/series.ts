import { ok } from "@rapport/domain/kernel/result"
import { seriesApi } from "@rapport/domain/scheduling/series-api"
import { mount } from "../../../platform/http/http.ts"
import type { ModuleParts } from "../../../platform/http/module.ts"
import { bookSeries } from "../series/book-series.ts"
import { previewSeries } from "../series/preview-series.ts"
import { presentSeries, readSeries } from "../series/read-series.ts"

export const mountSeries = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, seriesApi, {
    "POST /bookings/series/preview": (ctx, { body }) => previewSeries(ctx, body),
    "POST /bookings/series": async (ctx, { body }) => {
      const booked = await bookSeries(ctx, body)
      if (!booked.ok) return booked
      const { series, bookings, skipped } = booked.value
      return ok({ ...(await presentSeries(ctx, series, bookings)), skipped })
    },
    "GET /bookings/series/{seriesId}": (ctx, { params }) => readSeries(ctx, params.seriesId),
  })
