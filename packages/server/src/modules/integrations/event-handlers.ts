import type { EventHandler } from "../../platform/context.ts"
import { eventHandler } from "../../platform/events.ts"
import { addJobs } from "../../platform/jobs/jobs.ts"
import { queueOf } from "./fetch-soon.ts"
import { placeBusyAgain } from "./place-busy.ts"

export const integrationsReactions: EventHandler[] = [
  eventHandler({
    name: "integrations.place_days_of_coach",
    on: ["availability.changed"],
    inSameTransaction: (tx, { payload }) => placeBusyAgain(tx, payload.coachId),
  }),
  eventHandler({
    name: "integrations.place_days",
    on: ["account.zone_changed"],
    inSameTransaction: (tx, { payload }) => placeBusyAgain(tx, payload.accountId),
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
          queue: queueOf(id),
          maxAttempts: 3,
        })),
      )
    },
  }),
]
