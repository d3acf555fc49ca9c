import type { TFunction } from "i18next"

/** First, second, number n in line. */
export const placeInLine = (t: TFunction<"waitlist">, position: number): string => {
  if (position === 1) return t("position.first")
  return position === 2 ? t("position.second") : t("position.nth", { count: position })
}
