import i18next from "i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { durationText } from "../../lib/times.ts"

const words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const

const sessionsText = (count: number): string => {
  const word = words[count - 1]
  if (word) return i18next.t(`today:day.sessions.${word}`)
  return i18next.t(count === 0 ? "today:day.sessions.none" : "today:day.sessions.many", { count })
}

const hoursText = (minutes: number): string => {
  if (minutes === 30) return i18next.t("today:day.hours.half")
  const word = words[minutes / 60 - 1]
  if (word) return i18next.t(`today:day.hours.${word}`)
  return i18next.t("today:day.hours.many", { span: durationText(minutes * 60_000) })
}

/** For example "Five sessions, four hours". */
export const daySummary = (sessions: readonly Pick<Booking, "minutes">[]): string => {
  const minutes = sessions.reduce((sum, booking) => sum + booking.minutes, 0)
  if (minutes === 0) return sessionsText(0)
  return i18next.t("today:day.line", { sessions: sessionsText(sessions.length), hours: hoursText(minutes) })
}
