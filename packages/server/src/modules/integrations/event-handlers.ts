import type { EventHandler } from "../../platform/context.ts"
import { eventHandler } from "../../platform/events.ts"
import { addJobs } from "../../platform/jobs/jobs.ts"
import { queueName } from "./sources/enqueue-fetch.ts"
import { deleteCalendarsOf } from "./sources/remove-source.ts"
import { reapplyZones } from "./sources/save-busy.ts"

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
      const sources = await tx.db
        .selectFrom("calendar_sources")
        .select("id")
        .where("person_id", "in", [payload.coachId, payload.clientId])
        .where("writes_to", "is not", null)
        .execute()
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
