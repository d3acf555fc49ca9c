import type { TFunction } from "i18next"
import { noonOf } from "../../../lib/months.ts"
import { clock, shortDay } from "../../../lib/times.ts"
import type { Wait } from "./api.ts"

/** The day somebody waits for, any time, or the group session in which they want a seat. */
export const whenOf = (t: TFunction<"waitlist">, { day, group }: Wait, zone: string): string => {
  if (group)
    return t("mine.group", {
      title: group.title,
      when: `${shortDay(group.scheduledAt, zone)} ${clock(group.scheduledAt, zone)}`,
    })
  return day === null ? t("mine.any") : shortDay(noonOf(day), "UTC")
}
