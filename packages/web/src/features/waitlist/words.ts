import type { TFunction } from "i18next"
import { noonOf } from "../../lib/months.ts"
import { shortDay } from "../../lib/times.ts"
import type { Wait } from "./api.ts"

/** The day somebody waits for, or any time. */
export const whenOf = (t: TFunction<"waitlist">, { day }: Wait): string =>
  day === null ? t("mine.any") : shortDay(noonOf(day), "UTC")

/** First, second, number n in line. */
export const positionOf = (t: TFunction<"waitlist">, position: number): string => {
  if (position === 1) return t("position.first")
  return position === 2 ? t("position.second") : t("position.nth", { count: position })
}
