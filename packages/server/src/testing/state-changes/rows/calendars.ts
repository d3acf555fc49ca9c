import type { integrationsApi } from "@rapport/domain/integrations/api"
import {
  calendarOf,
  eventAt,
  startCalendarServer,
} from "../../../modules/integrations/testing/calendar-server.ts"
import { change, type Rows } from "../row.ts"
import type { Situation } from "../situation.ts"

const GOOGLE = { testedIn: "packages/server/src/modules/integrations/google/google.test.ts" }

const LUNCH = calendarOf(eventAt("20270301T110000Z", "20270301T120000Z"))

/** Adds a calendar while its server answers; afterwards it is gone. */
const withServer = async <T>(work: (address: string) => Promise<T>): Promise<T> => {
  const server = await startCalendarServer()
  server.respondWith((_, response) => response.end(LUNCH))
  try {
    return await work(server.url())
  } finally {
    await server.close()
  }
}

const add = async ({ app, coach }: Situation, address: string) => {
  const added = await coach.call("POST /calendars/sources", { body: { kind: "ics", address } })
  await app.settle()
  return added
}

const source = async (situation: Situation) => ({
  sourceId: (await withServer(address => add(situation, address))).body.id,
})

export const integrationsRows = {
  "POST /calendars/feed": [
    change(
      "a coach opens the calendar feed",
      async ({ coach }) =>
        () =>
          coach.call("POST /calendars/feed"),
    ),
  ],
  "DELETE /calendars/feed": [
    change("a coach closes the calendar feed", async ({ coach }) => {
      await coach.call("POST /calendars/feed")
      return () => coach.call("DELETE /calendars/feed")
    }),
  ],
  "POST /calendars/sources": [
    change(
      "a coach adds an external calendar",
      async situation => () => withServer(address => add(situation, address)),
      { coach: { hears: ["calendar:changed"] } },
    ),
  ],
  "PUT /calendars/sources/{sourceId}": [
    change("a coach renames an external calendar", async situation => {
      const params = await source(situation)
      return () =>
        situation.coach.call("PUT /calendars/sources/{sourceId}", { params, body: { name: "Private" } })
    }),
  ],
  "DELETE /calendars/sources/{sourceId}": [
    change("a coach removes an external calendar", async situation => {
      const params = await source(situation)
      return () => situation.coach.call("DELETE /calendars/sources/{sourceId}", { params })
    }),
  ],
  "POST /calendars/sources/{sourceId}/refresh": [
    change(
      "a coach reads an external calendar again",
      async situation => {
        const params = await source(situation)
        return () => situation.coach.call("POST /calendars/sources/{sourceId}/refresh", { params })
      },
      { coach: { hears: ["calendar:changed"] } },
    ),
  ],
  "POST /calendars/google": GOOGLE,
  "POST /calendars/google/code": GOOGLE,
} satisfies Rows<typeof integrationsApi>
