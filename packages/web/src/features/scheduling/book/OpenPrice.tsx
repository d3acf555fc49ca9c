import { useTranslation } from "react-i18next"
import { Money } from "../../../ui/charts/Money.tsx"
import type { BookableCoach, Kind } from "./api.ts"
import { priceOf } from "./use-book.ts"

/** What this kind of session costs, as the coach shows it to everybody. */
export const OpenPrice = ({ coach, kind }: { coach: BookableCoach; kind: Kind }) => {
  const { t } = useTranslation("scheduling")
  const price = priceOf(coach, kind)
  if (!price) return null
  return (
    <b>{price.amount > 0 ? <Money amount={price.amount} currency={price.currency} /> : t("book.free")}</b>
  )
}
