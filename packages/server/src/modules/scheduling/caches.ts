import { BookingQueues } from "./bookings/booking-queues.ts"
import { HolidayCache } from "./schedules/holiday-cache.ts"
import { TimeZonesCache } from "./schedules/list-time-zones.ts"
import { InstantTextCache } from "./slots/instant-text-cache.ts"
import { ScheduleCache } from "./slots/schedule-cache.ts"
import { SlotsCache } from "./slots/slots-cache.ts"

interface SchedulingCaches {
  schedules: ScheduleCache
  slots: SlotsCache
  instantTexts: InstantTextCache
  holidays: HolidayCache
  timeZones: TimeZonesCache
  bookingQueues: BookingQueues
}

/** What one server keeps in memory for this module. Each class says what makes an entry stale. */
export const schedulingCaches = (): SchedulingCaches => ({
  schedules: new ScheduleCache(),
  slots: new SlotsCache(),
  instantTexts: new InstantTextCache(),
  holidays: new HolidayCache(),
  timeZones: new TimeZonesCache(),
  bookingQueues: new BookingQueues(),
})

declare module "../../platform/caches.ts" {
  interface Caches extends SchedulingCaches {}
}
