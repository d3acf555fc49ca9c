import { useTranslation } from "react-i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { clock, daysAway, dayWord, msOf, span } from "../../lib/times.ts"

const HOUR = 3_600_000

/** How long until a session: "today, in 1 h 25 min", "in 8 min", "tomorrow, in 14 h", "now, until 18:30". */
export const useUntil = (booking: Booking & { scheduledAt: string }, now: number): string => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const left = msOf(booking.scheduledAt) - now
  const words = { span: span(left) }
  if (left <= 0 && booking.endsAt) return t("next.now", { time: clock(booking.endsAt, timeZone) })
  if (left < HOUR) return t("next.soon", words)
  const away = daysAway(booking.scheduledAt, timeZone, now)
  if (away === 0) return t("next.today", words)
  return t("next.later", { day: dayWord(booking.scheduledAt, timeZone, now), ...words })
}
