export { findBookingForActor } from "./bookings/access.ts"

export {
  type BookingForNotification,
  readBookingForNotification,
} from "./bookings/booking-for-notification.ts"
export {
  bookingsOfPerson,
  type CalendarBooking,
  type CalendarEntry,
} from "./bookings/bookings-of-person.ts"
export { listBookingsForAdmin } from "./bookings/list-bookings.ts"
export { readPairSessions } from "./bookings/pair-sessions.ts"

export { schedulingCaches } from "./caches.ts"
export { ALL_SCHEDULES, DEFAULT_DAYS, otherZonesOf } from "./calendar/calendar-days.ts"
export {
  type ExternalBusy,
  externalBusyOf,
  replaceExternalBusy,
  type ScheduleBusy,
} from "./calendar/external-busy.ts"
export { lockCalendars } from "./calendar/lock-calendars.ts"
export { schedulingEventHandlers } from "./event-handlers/scheduling.ts"
export { type GroupForNotification, readGroupForNotification } from "./groups/group-for-notification.ts"
export { groupsForCalendar } from "./groups/groups-for-calendar.ts"
export { mountScheduling } from "./routes/bookings.ts"

export { schedulingJobs } from "./scheduled-jobs.ts"
export { capacityFreeAt, capacityOf, usedSlotNumbers } from "./schedules/capacity.ts"

export { hasHours } from "./schedules/has-hours.ts"
export { availabilityOf } from "./schedules/read-availability.ts"
export { nextFreeOf } from "./slots/next-free.ts"
export { type NextFreeRanking, nextFreeRanking } from "./slots/next-free-ranking.ts"
export { isOpenToVisitors } from "./slots/open-booking-page.ts"
export type {} from "./tables.ts"
