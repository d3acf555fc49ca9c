import type { TFunction } from "i18next"
import { noonOf } from "../../lib/months.ts"
import { shortDay, timeText } from "../../lib/times.ts"
import type { WaitlistEntry } from "./api.ts"

/** The position on the waitlist. */
export const positionText = (t: TFunction<"waitlist">, position: number): string => {
  if (position === 1) return t("position.first")
  return position === 2 ? t("position.second") : t("position.nth", { count: position })
}

/** The day that somebody waits for, any time, or the group session in which they want a seat. */
export const wantedText = (t: TFunction<"waitlist">, { day, group }: WaitlistEntry, zone: string): string => {
  if (group)
    return t("mine.group", {
      title: group.title,
      when: `${shortDay(group.scheduledAt, zone)} ${timeText(group.scheduledAt, zone)}`,
    })
  return day === null ? t("mine.any") : shortDay(noonOf(day), "UTC")
}
