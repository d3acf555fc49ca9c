import { type EventHandler, eventHandler } from "../../../platform/events.ts"
import { cancelOpenBookings } from "../bookings/cancel-open-bookings.ts"
import { openCalendars } from "../calendar/lock-calendars.ts"
import { openSchedule } from "../schedules/create-default-schedule.ts"
import { groupReactions } from "./groups.ts"
import { waitlistReactions } from "./waitlist.ts"

export const schedulingReactions: EventHandler[] = [
  ...waitlistReactions,
  ...groupReactions,
  eventHandler({
    name: "scheduling.open_calendar",
    on: ["account.opened"],
    inTransaction: async (tx, { payload }) => {
      await openCalendars(tx, [payload.accountId])
      if (payload.role === "coach") await openSchedule(tx, payload.accountId)
    },
  }),
  eventHandler({
    name: "scheduling.become_coach",
    on: ["account.became_coach"],
    inTransaction: (tx, { payload }) => openSchedule(tx, payload.accountId),
  }),
  eventHandler({
    name: "scheduling.connection_ended",
    on: ["connection.ended"],
    inTransaction: async (tx, { payload }) => {
      const { coachId, clientId, by } = payload
      await cancelOpenBookings(tx, { between: { coachId, clientId }, by, because: "connection_ended" })
    },
  }),
  eventHandler({
    name: "scheduling.person_suspended",
    on: ["account.suspended"],
    inTransaction: async (tx, { payload }) => {
      await cancelOpenBookings(tx, {
        between: { personId: payload.accountId },
        by: "admin",
        because: "suspended",
      })
    },
  }),
]
