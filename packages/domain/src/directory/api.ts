import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, list } from "../kernel/fields.ts"
import { profileOfPerson, username } from "../profiles/schema.ts"
import { coachesQuery, facets, listedCoach } from "./schema.ts"

export const directoryApi = defineEndpoints({
  "GET /bookings/coaches": {
    summary: "Find a coach: typo-tolerant search, filters, sorting, my coaches",
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
    summary: "A coach's page, with the current connection between us",
    who: "anyone",
    /** An id, or the username, as in the address of the public booking page. */
    params: z.strictObject({ coachId: z.union([id, username]) }),
    reply: { status: 200, body: listedCoach },
  },
  "GET /users/{userId}": {
    summary: "A person's profile, as far as they let me see it",
    who: "signed-in",
    params: z.strictObject({ userId: id }),
    reply: { status: 200, body: profileOfPerson },
  },
})
