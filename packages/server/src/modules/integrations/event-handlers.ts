import { sql } from "kysely"
import type { EventHandler } from "../../platform/context.ts"
import { prepared } from "../../platform/db/prepared.ts"
import { eventHandler } from "../../platform/events.ts"
import { addJobs } from "../../platform/jobs/jobs.ts"
import { queueName } from "./sources/enqueue-fetch.ts"
import { deleteCalendarsOf } from "./sources/remove-source.ts"
import { reapplyZones } from "./sources/save-busy.ts"

const writtenCalendars = prepared<"coachId" | "clientId">()(
  ({ coachId, clientId }) => sql<{ id: string }>`select id from calendar_sources
    where person_id in (${coachId}::uuid, ${clientId}::uuid) and writes_to is not null`,
)

export const integrationsEventHandlers: EventHandler[] = [
  eventHandler({
    name: "integrations.reapply_zones_of_coach",
    on: ["availability.changed"],
    inSameTransaction: (tx, { payload }) => reapplyZones(tx, payload.coachId),
  }),
  eventHandler({
    name: "integrations.reapply_zones",
    on: ["account.zone_changed"],
    inSameTransaction: (tx, { payload }) => reapplyZones(tx, payload.accountId),
  }),
  eventHandler({
    name: "integrations.delete_calendars",
    on: ["account.taken_back"],
    inSameTransaction: (tx, { payload }) => deleteCalendarsOf(tx, payload.accountId),
  }),
  eventHandler({
    name: "integrations.write_session",
    on: [
      "booking.confirmed",
      "booking.declined",
      "booking.cancelled",
      "booking.expired",
      "booking.rescheduled",
    ],
    inSameTransaction: async (tx, { payload }) => {
      const sources = await writtenCalendars(tx, { coachId: payload.coachId, clientId: payload.clientId })
      await addJobs(
        tx,
        sources.map(({ id }) => ({
          task: "write_calendar",
          payload: { sourceId: id },
          key: `write_calendar:${id}`,
          queue: queueName(id),
          maxAttempts: 3,
        })),
      )
    },
  }),
]
