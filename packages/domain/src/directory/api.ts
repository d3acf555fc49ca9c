import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, list } from "../kernel/fields.ts"
import { coachesQuery, facets, listedCoach } from "./schema.ts"

export const directoryApi = defineEndpoints({
  "GET /bookings/coaches": {
    summary: "Find a coach: search that forgives typos, filters, sort, my coaches",
    who: "signed-in",
    query: coachesQuery,
    reply: { status: 200, body: list(listedCoach) },
  },
  "GET /bookings/coaches/facets": {
    summary: "How many coaches there are by specialty and language",
    who: "signed-in",
    reply: { status: 200, body: facets },
  },
  "GET /bookings/coaches/{coachId}": {
    summary: "A coach's page, with the state between us read afresh",
    who: "anyone",
    params: z.strictObject({ coachId: id }),
    reply: { status: 200, body: listedCoach },
  },
})
