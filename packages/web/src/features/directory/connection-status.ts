import type { TFunction } from "i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { dateOf, daysAway, monthName, shortDay, shortMonth, weekday } from "../../lib/times.ts"
import type { ConnectionState } from "../../ui/people/ConnectionMark.tsx"

type Words = TFunction<"directory">

interface DisplayContext {
  zone: string
  now: number
  /** On phones months are abbreviated. */
  phone: boolean
}

export interface ConnectionStatusText {
  state: ConnectionState
  /** Replaces the chip's default text. */
  word?: string
  /** A short text beside the chip. */
  aside: string
}

const isFull = (coach: ListedCoach): boolean => coach.availableSlots <= 0

const monthOf = (at: string, { zone, now, phone }: DisplayContext): string => {
  const thisYear = dateOf(at, zone).slice(0, 4) === dateOf(now, zone).slice(0, 4)
  if (phone) return shortMonth(at, zone)
  return monthName(at, zone, !thisYear)
}

/** today, yesterday, on Tuesday, on Mon 3 Aug. */
export const requestedText = (t: Words, at: string, { zone, now }: Omit<DisplayContext, "phone">): string => {
  const away = -daysAway(at, zone, now)
  if (away <= 0) return t("status.askedToday")
  if (away === 1) return t("status.askedYesterday")
  return t("status.askedOn", { day: away < 7 ? weekday(at, zone) : shortDay(at, zone) })
}

/** The connection between viewer and coach as chip and short text. */
export const connectionStatusText = (
  t: Words,
  coach: ListedCoach,
  context: DisplayContext,
): ConnectionStatusText => {
  const since = coach.connectionSince
  const month = since ? monthOf(since, context) : ""
  switch (coach.connectionStatus) {
    case "accepted":
      return isFull(coach)
        ? { state: "full", aside: t("status.fullNow") }
        : { state: "connected", aside: month && t("status.since", { month }) }
    case "pending":
      return { state: "pending", aside: since ? requestedText(t, since, context) : "" }
    case "declined":
      return { state: "declined", aside: month && t("status.in", { month }) }
  }
  if (coach.button !== "request") return { state: isFull(coach) ? "full" : "none", aside: "" }
  if (isFull(coach)) return { state: "full", aside: t("status.stillAsk") }
  if (coach.connectionStatus === "not_connected") return { state: "none", aside: responseTimeText(t, coach) }
  return {
    state: "ended",
    word: t(`status.word.${coach.connectionStatus}`),
    aside: month && t("status.in", { month }),
  }
}

const responseTimeText = (t: Words, { answersWithinMinutes }: ListedCoach): string =>
  answersWithinMinutes !== null && answersWithinMinutes <= 720 ? t("status.fast") : ""
