import { useTranslation } from "react-i18next"

/** A number of days as a person says it: a year, 6 months, 45 days. */
export const useValidityText = (): ((days: number) => string) => {
  const { t } = useTranslation("pricing")
  return days => {
    if (days % 365 === 0) return t("validity.years", { count: days / 365 })
    if (days % 30 === 0) return t("validity.months", { count: days / 30 })
    return t("validity.days", { count: days })
  }
}
