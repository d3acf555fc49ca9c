import type { TFunction } from "i18next"
import { dateOf, daysAway, monthName, shortDay, shortMonth, weekday } from "../../lib/times.ts"
import type { ConnectionState } from "../../ui/people/ConnectionMark.tsx"
import type { ListedCoach } from "./api.ts"

type Words = TFunction<"directory">

interface Look {
  zone: string
  now: number
  /** On phones months are short. */
  phone: boolean
}

export interface ConnectionStatusText {
  state: ConnectionState
  /** Replaces the state's own word on the chip. */
  word?: string
  /** A few words beside the chip. */
  aside: string
}

const isFull = (coach: ListedCoach): boolean => coach.availableSlots <= 0

const monthOf = (at: string, { zone, now, phone }: Look): string => {
  const thisYear = dateOf(at, zone).slice(0, 4) === dateOf(now, zone).slice(0, 4)
  if (phone) return shortMonth(at, zone)
  return monthName(at, zone, !thisYear)
}

/** today, yesterday, on Tuesday, on Mon 3 Aug. */
export const askedWhen = (t: Words, at: string, { zone, now }: Omit<Look, "phone">): string => {
  const away = -daysAway(at, zone, now)
  if (away <= 0) return t("standing.askedToday")
  if (away === 1) return t("standing.askedYesterday")
  return t("standing.askedOn", { day: away < 7 ? weekday(at, zone) : shortDay(at, zone) })
}

/** The tie between the viewer and a coach in a word and a few more. */
export const connectionStatusOf = (t: Words, coach: ListedCoach, look: Look): ConnectionStatusText => {
  const since = coach.connectionSince
  const month = since ? monthOf(since, look) : ""
  switch (coach.connectionStatus) {
    case "accepted":
      return isFull(coach)
        ? { state: "full", aside: t("standing.fullNow") }
        : { state: "connected", aside: month && t("standing.since", { month }) }
    case "pending":
      return { state: "pending", aside: since ? askedWhen(t, since, look) : "" }
    case "declined":
      return { state: "declined", aside: month && t("standing.in", { month }) }
  }
  if (coach.button !== "request") return { state: isFull(coach) ? "full" : "none", aside: "" }
  if (isFull(coach)) return { state: "full", aside: t("standing.stillAsk") }
  if (coach.connectionStatus === "not_connected") return { state: "none", aside: pace(t, coach) }
  return {
    state: "ended",
    word: t(`standing.word.${coach.connectionStatus}`),
    aside: month && t("standing.in", { month }),
  }
}

const pace = (t: Words, { answersWithinMinutes }: ListedCoach): string =>
  answersWithinMinutes !== null && answersWithinMinutes <= 720 ? t("standing.fast") : ""
