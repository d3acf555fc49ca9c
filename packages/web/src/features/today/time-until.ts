import { useTranslation } from "react-i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { daysAway, dayWord, durationText, msOf, timeText } from "../../lib/times.ts"

const HOUR = 3_600_000

/** How long until a session: "today, in 1 h 25 min", "in 8 min", "tomorrow, in 14 h", "now, until 18:30". */
export const useTimeUntil = (booking: Booking & { scheduledAt: string }, now: number): string => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const left = msOf(booking.scheduledAt) - now
  const values = { span: durationText(left) }
  if (left <= 0 && booking.endsAt) return t("next.now", { time: timeText(booking.endsAt, timeZone) })
  if (left < HOUR) return t("next.soon", values)
  const away = daysAway(booking.scheduledAt, timeZone, now)
  if (away === 0) return t("next.today", values)
  return t("next.later", { day: dayWord(booking.scheduledAt, timeZone, now), ...values })
}
