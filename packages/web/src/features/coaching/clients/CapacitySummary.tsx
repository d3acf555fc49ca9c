import { useTranslation } from "react-i18next"
import { ErrorState } from "../../../ui/feedback/ErrorState.tsx"
import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { CountDomes } from "../../../ui/time/SmallDomes.tsx"
import { useOwnCoachPage } from "./api.ts"
import css from "./capacity-summary.module.css"

/** How much of the coach's capacity is used. */
export const CapacitySummary = () => {
  const { t } = useTranslation("coaching")
  const page = useOwnCoachPage()
  if (page.isError && !page.data)
    return (
      <Card title={t("open.title")}>
        <ErrorState error={page.error} retry={() => void page.refetch()} retrying={page.isFetching} />
      </Card>
    )
  if (!page.data)
    return (
      <Card title={t("open.title")}>
        <SkeletonBlock height={16} />
        <SkeletonBlock width="70%" />
      </Card>
    )
  const { bookedSlots: used, totalSlots: total, availableSlots: free } = page.data
  const words = used > total ? t("open.over") : free === 0 ? t("open.full") : t("open.free", { count: free })
  return (
    <Card
      title={t("open.title")}
      aside={
        <span className={css.figure}>
          <span className="time">{used}</span> {t("open.of", { total })}
        </span>
      }
    >
      <CountDomes count={used} of={total} label={t("open.label", { count: used, total })} />
      <p className="ink-2">{words}</p>
    </Card>
  )
}
