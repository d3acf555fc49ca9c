import { useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { todayHere } from "../../entities/log/dates.ts"
import { useLog } from "../../entities/log/use-log.ts"
import { DayHeader } from "../../features/logs/DayHeader.tsx"
import { FoodCard } from "../../features/logs/FoodCard.tsx"
import { LogSkeleton } from "../../features/logs/LogSkeleton.tsx"
import { MeasurementsCard } from "../../features/logs/MeasurementsCard.tsx"
import { MoodCard } from "../../features/logs/MoodCard.tsx"
import { SyncNotice } from "../../features/logs/SyncNotice.tsx"
import { WeightCard } from "../../features/logs/WeightCard.tsx"
import { WorkoutsCard } from "../../features/logs/WorkoutsCard.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Columns, Page } from "../../ui/layout/Page.tsx"

export default function LogPage() {
  const { t } = useTranslation("log")
  const { date = todayHere() } = useSearch({ strict: false })
  const { isReady } = useLog()
  return (
    <Page header={<DayHeader date={date} />}>
      <SyncNotice />
      {isReady ? (
        <Columns
          side={
            <>
              <MoodCard date={date} />
              <MeasurementsCard date={date} />
              <LinkButton to="/log/progress" variant="default">
                {t("progress.open")}
              </LinkButton>
            </>
          }
        >
          <WorkoutsCard date={date} />
          <FoodCard date={date} />
          <WeightCard date={date} />
        </Columns>
      ) : (
        <LogSkeleton />
      )}
    </Page>
  )
}
