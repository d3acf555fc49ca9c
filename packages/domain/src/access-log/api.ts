import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { date, id, list, page } from "../kernel/fields.ts"
import { accessLogEntry } from "./schema.ts"

export const accessLogApi = defineEndpoints({
  "GET /users/me/access-log": {
    operationId: "listAccessLog",
    summary: "Who saw my data, newest first",
    who: "signed-in",
    query: page.extend({ viewerId: id.optional(), from: date.optional(), to: date.optional() }),
    reply: {
      status: 200,
      body: list(accessLogEntry).extend({
        viewers: z.array(
          z.object({
            id,
            firstName: z.string(),
            lastName: z.string(),
            profilePicture: accessLogEntry.shape.viewer.shape.profilePicture,
            /** Visits: what is read within half an hour counts once. */
            looks: z.number(),
          }),
        ),
      }),
    },
  },
  "GET /users/me/access-log.csv": {
    operationId: "exportAccessLog",
    summary: "Who saw my data, as a CSV file",
    who: "signed-in",
    costly: true,
    reply: { status: 200, body: z.string(), contentType: "text/csv" },
    raw: true,
  },
})
