import { type Reaction, reaction } from "../../../platform/events.ts"
import { cancelOpenBookings } from "../bookings/cancel-open-bookings.ts"
import { openCalendars } from "../calendar/lock-calendars.ts"
import { openSchedule } from "../schedules/create-default-schedule.ts"
import { groupReactions } from "./groups.ts"
import { waitlistReactions } from "./waitlist.ts"

export const schedulingReactions: Reaction[] = [
  ...waitlistReactions,
  ...groupReactions,
  reaction({
    name: "scheduling.open_calendar",
    on: ["account.opened"],
    within: async (tx, { payload }) => {
      await openCalendars(tx, [payload.accountId])
      if (payload.role === "coach") await openSchedule(tx, payload.accountId)
    },
  }),
  reaction({
    name: "scheduling.become_coach",
    on: ["account.became_coach"],
    within: (tx, { payload }) => openSchedule(tx, payload.accountId),
  }),
  reaction({
    name: "scheduling.connection_ended",
    on: ["connection.ended"],
    within: async (tx, { payload }) => {
      const { coachId, clientId, by } = payload
      await cancelOpenBookings(tx, { between: { coachId, clientId }, by, because: "connection_ended" })
    },
  }),
  reaction({
    name: "scheduling.person_suspended",
    on: ["account.suspended"],
    within: async (tx, { payload }) => {
      await cancelOpenBookings(tx, {
        between: { personId: payload.accountId },
        by: "admin",
        because: "suspended",
      })
    },
  }),
]
