import { sessionsApi } from "@rapport/domain/sessions/api"
import { mount } from "../../platform/http.ts"
import type { ModuleParts } from "../../platform/module.ts"
import { joinSession } from "./join-session.ts"
import { listJoins } from "./list-joins.ts"

export const mountSessions = ({ app, house, authenticate }: ModuleParts): void =>
  mount(app, house, authenticate, sessionsApi, {
    "POST /bookings/bookings/{bookingId}/join": (ctx, { params }) => joinSession(ctx, params.bookingId),
    "GET /bookings/bookings/{bookingId}/joins": (ctx, { params }) => listJoins(ctx, params.bookingId),
  })
