import type { EventHandler } from "../../../platform/context.ts"
import { eventHandler } from "../../../platform/events.ts"
import { cancelOpenBookings } from "../bookings/cancel-open-bookings.ts"
import { createCalendars } from "../calendar/lock-calendars.ts"
import { cancelGroupsOfCoach } from "../groups/end-groups.ts"
import { createDefaultSchedule } from "../schedules/create-default-schedule.ts"
import { waitlistEventHandlers } from "./waitlist.ts"

export const schedulingEventHandlers: EventHandler[] = [
  ...waitlistEventHandlers,
  eventHandler({
    name: "scheduling.coach_suspended_groups",
    on: ["account.suspended"],
    inSameTransaction: (tx, { payload }) => cancelGroupsOfCoach(tx, payload.accountId),
  }),
  eventHandler({
    name: "scheduling.open_calendar",
    on: ["account.opened"],
    inSameTransaction: async (tx, { payload }) => {
      await createCalendars(tx, [payload.accountId])
      if (payload.role === "coach") await createDefaultSchedule(tx, payload.accountId)
    },
  }),
  eventHandler({
    name: "scheduling.become_coach",
    on: ["account.became_coach"],
    inSameTransaction: (tx, { payload }) => createDefaultSchedule(tx, payload.accountId),
  }),
  eventHandler({
    name: "scheduling.connection_ended",
    on: ["connection.ended"],
    inSameTransaction: async (tx, { payload: { coachId, clientId, by } }) => {
      await cancelOpenBookings(tx, { between: { coachId, clientId }, by, reasonCode: "connection_ended" })
    },
  }),
  eventHandler({
    name: "scheduling.person_suspended",
    on: ["account.suspended"],
    inSameTransaction: async (tx, { payload: { accountId } }) => {
      await cancelOpenBookings(tx, {
        between: { personId: accountId },
        by: "admin",
        reasonCode: "suspended",
      })
    },
  }),
]
