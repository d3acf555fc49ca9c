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
    on: ["account.suspended", "account.coach_role_lost"],
    inSameTransaction: (tx, { id, payload }) => cancelGroupsOfCoach(tx, payload.accountId, id),
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
    inSameTransaction: (tx, { id, payload: { coachId, clientId, by } }) =>
      cancelOpenBookings(tx, {
        of: { coachId, clientId },
        by,
        reasonCode: "connection_ended",
        causeId: id,
      }),
  }),
  eventHandler({
    name: "scheduling.person_suspended",
    on: ["account.suspended"],
    inSameTransaction: (tx, { id, payload: { accountId } }) =>
      cancelOpenBookings(tx, {
        of: { personId: accountId },
        by: "admin",
        reasonCode: "suspended",
        causeId: id,
      }),
  }),
  eventHandler({
    name: "scheduling.coach_role_lost",
    on: ["account.coach_role_lost"],
    inSameTransaction: (tx, { id, payload: { accountId } }) =>
      cancelOpenBookings(tx, {
        of: { coachId: accountId },
        by: "admin",
        reasonCode: "role_lost",
        causeId: id,
      }),
  }),
]
