import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Card } from "../../ui/Card.tsx"
import { CountDomes } from "../../ui/SmallDomes.tsx"
import { availability } from "./api.ts"

/** How full the coach is: open bookings of capacity. */
export const Places = () => {
  const { t } = useTranslation("today")
  const { data } = useQuery(availability)
  if (!data) return null
  const { heldSlots: held, totalSlots: total } = data
  const free = Math.max(0, total - held)
  return (
    <Card title={t("places.title")} aside={t("places.text", { held, total })}>
      <CountDomes count={held} of={total} label={t("places.label", { held, total })} />
      <p className="small ink-2">{free === 0 ? t("places.full") : t("places.free", { count: free })}</p>
    </Card>
  )
}
