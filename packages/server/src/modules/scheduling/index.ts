export { findBookingOpenTo } from "./bookings/access.ts"
export { type BookSession, bookSession } from "./bookings/book-session.ts"
export { type BookingForMail, bookingForMail } from "./bookings/booking-for-notification.ts"
export {
  bookingsOfPerson,
  type CalendarBooking,
  type CalendarEntry,
  uidOf,
} from "./bookings/bookings-of-person.ts"
export { cancelBooking } from "./bookings/cancel-booking.ts"
export { cancelOpenBookings, type WhatIsOver } from "./bookings/cancel-open-bookings.ts"
export { listBookingsForAdmin } from "./bookings/list-bookings.ts"
export { type Booking, presentBookings } from "./bookings/present.ts"
export { externalBusyOf, type OutsideBusy, replaceExternalBusy } from "./calendar/external-busy.ts"
export { schedulingReactions } from "./event-handlers/scheduling.ts"
export { groupsForCalendar } from "./groups/groups-for-calendar.ts"
export { mountScheduling } from "./routes/bookings.ts"
export { changeBooking } from "./routes/change-booking.ts"
export { schedulingJobs } from "./scheduled-jobs.ts"
export { type Capacity, capacityFreeAt, capacityOf, heldNumbers } from "./schedules/capacity.ts"
export { changeAvailability } from "./schedules/change-availability.ts"
export { type Availability, availabilityOf } from "./schedules/read-availability.ts"
export { nextFreeOf } from "./slots/next-free.ts"
export { type Soonest, soonestOf } from "./slots/order-by-next-free.ts"
export type {} from "./tables.ts"
