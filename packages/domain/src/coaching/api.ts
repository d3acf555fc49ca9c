import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, list, page } from "../kernel/fields.ts"
import { endsAfterStart, span } from "../logs/api.ts"
import { dietDay, progress, workoutDay } from "../logs/schema.ts"
import { clientCard, clientProfile } from "./schema.ts"

const clientId = z.strictObject({ clientId: id })
const logsQuery = page.extend(span.shape).refine(...endsAfterStart())
export const coachingApi = defineEndpoints({
  "GET /coach/clients": {
    operationId: "listClients",
    summary: "My connected clients",
    who: "coach",
    query: page,
    costly: true,
    reply: { status: 200, body: list(clientCard) },
  },
  "GET /coach/clients/{clientId}": {
    operationId: "getClient",
    summary: "A connected client, in the scopes they granted; recorded in their access log",
    who: "coach",
    params: clientId,
    reply: { status: 200, body: clientProfile },
  },
  "GET /coach/clients/{clientId}/workout-logs": {
    operationId: "listWorkoutLogs",
    summary: "A client's workouts by day (scope workouts)",
    who: "coach",
    params: clientId,
    query: logsQuery,
    costly: true,
    reply: { status: 200, body: list(workoutDay) },
    problems: ["scope_not_granted"],
  },
  "GET /coach/clients/{clientId}/diet-logs": {
    operationId: "listDietLogs",
    summary: "A client's meals by day (scope nutrition)",
    who: "coach",
    params: clientId,
    query: logsQuery,
    reply: { status: 200, body: list(dietDay) },
    problems: ["scope_not_granted"],
  },
  "GET /coach/clients/{clientId}/progress": {
    operationId: "getClientProgress",
    summary: "A client's charts (scopes workouts and metrics; what is not shared is null)",
    who: "coach",
    params: clientId,
    query: span.refine(...endsAfterStart()),
    costly: true,
    reply: { status: 200, body: progress },
    problems: ["scope_not_granted", "span_too_long"],
  },
})
