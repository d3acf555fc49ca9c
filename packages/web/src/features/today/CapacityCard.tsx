import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { availability } from "../../entities/availability/api.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { CountDomes } from "../../ui/time/SmallDomes.tsx"

/** How much of the coach's capacity is in use. */
export const CapacityCard = () => {
  const { t } = useTranslation("today")
  const { data } = useQuery(availability)
  if (!data) return null
  const { heldSlots: held, totalSlots: total } = data
  return (
    <Card title={t("capacity.title")} aside={t("capacity.text", { held, total })}>
      <CountDomes count={held} of={total} label={t("capacity.label", { held, total })} />
      {held >= total && <p className="small ink-2">{t("capacity.full")}</p>}
    </Card>
  )
}
