import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Card } from "../../ui/layout/Card.tsx"
import { CountDomes } from "../../ui/time/SmallDomes.tsx"
import { availability } from "./api.ts"

/** How full the coach is: open bookings of capacity. */
export const Places = () => {
  const { t } = useTranslation("today")
  const { data } = useQuery(availability)
  if (!data) return null
  const { heldSlots: held, totalSlots: total } = data
  return (
    <Card title={t("places.title")} aside={t("places.text", { held, total })}>
      <CountDomes count={held} of={total} label={t("places.label", { held, total })} />
      {held >= total && <p className="small ink-2">{t("places.full")}</p>}
    </Card>
  )
}
