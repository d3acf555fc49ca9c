import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, list } from "../kernel/fields.ts"
import { withReadOnly } from "../kernel/read-only.ts"
import { profileOfPerson, username } from "../profiles/schema.ts"
import { coachesQuery, facets, listedCoach, ownPage } from "./schema.ts"

export const directoryApi = defineEndpoints({
  "GET /bookings/coaches": {
    operationId: "listCoaches",
    summary: "Find a coach: typo-tolerant search, filters, sorting, my coaches",
    who: "signed-in",
    query: coachesQuery,
    costly: true,
    reply: { status: 200, body: list(listedCoach) },
  },
  "GET /bookings/coaches/facets": {
    operationId: "getCoachFacets",
    summary: "How many coaches there are by specialty and language",
    who: "signed-in",
    costly: true,
    reply: { status: 200, body: facets },
  },
  "GET /bookings/coaches/{coachId}": {
    operationId: "getCoach",
    summary: "A coach's page, with the current connection between us",
    who: "anyone",
    /** An id, or the username, as in the address of the public booking page. */
    params: z.strictObject({ coachId: z.union([id, username]) }),
    reply: { status: 200, body: listedCoach },
  },
  "GET /coach/page": {
    operationId: "getMyCoachPage",
    summary: "Whether my coach page is published, and what is set up",
    who: "coach",
    reply: { status: 200, body: ownPage },
  },
  "PUT /coach/page": {
    operationId: "publishMyCoachPage",
    summary: "Publish my coach page, or take it offline; connected clients keep seeing it",
    who: "coach",
    body: withReadOnly(
      z.strictObject({ published: z.boolean() }),
      ownPage,
      "publishedAt",
      "hasHours",
      "hasPrices",
      "hasInvited",
    ),
    reply: { status: 200, body: ownPage },
    problems: ["page_not_ready", "address_not_verified"],
  },
  "GET /users/{userId}": {
    operationId: "getPerson",
    summary: "A person's profile, as far as they let me see it",
    who: "signed-in",
    params: z.strictObject({ userId: id }),
    reply: { status: 200, body: profileOfPerson },
  },
})
