export { findBookingOpenTo } from "./bookings/access.ts"
export { type BookingForMail, bookingForMail } from "./bookings/booking-for-notification.ts"
export {
  bookingsOfPerson,
  type CalendarBooking,
  type CalendarEntry,
} from "./bookings/bookings-of-person.ts"
export { listBookingsForAdmin } from "./bookings/list-bookings.ts"
export { externalBusyOf, type OutsideBusy, replaceExternalBusy } from "./calendar/external-busy.ts"
export { schedulingReactions } from "./event-handlers/scheduling.ts"
export { groupsForCalendar } from "./groups/groups-for-calendar.ts"
export { mountScheduling } from "./routes/bookings.ts"
export { schedulingJobs } from "./scheduled-jobs.ts"
export { capacityFreeAt, capacityOf, heldNumbers } from "./schedules/capacity.ts"
export { availabilityOf } from "./schedules/read-availability.ts"
export { nextFreeOf } from "./slots/next-free.ts"
export { type Soonest, soonestOf } from "./slots/order-by-next-free.ts"
export type {} from "./tables.ts"
