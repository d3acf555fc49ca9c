import { Select } from "@mantine/core"
import { addDays } from "@rapport/domain/logs/calendar-dates"
import { useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ownProgress } from "../../entities/log/api.ts"
import { todayHere } from "../../entities/log/dates.ts"
import { LiftsCard } from "../../entities/log/LiftsCard.tsx"
import { TrendCard } from "../../entities/log/TrendCard.tsx"
import { VolumeCard } from "../../entities/log/VolumeCard.tsx"
import { LogSkeleton } from "../../features/logs/LogSkeleton.tsx"
import { StreakCard } from "../../features/logs/StreakCard.tsx"
import { useMe } from "../../lib/login.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import css from "./progress.module.css"

const SPANS = { "4": 28, "12": 84, "26": 182, "52": 365 } as const
type Span = keyof typeof SPANS

export default function ProgressPage() {
  const { t } = useTranslation("log")
  const navigate = useNavigate()
  const { units } = useMe()
  const [span, setSpan] = useState<Span>("12")
  const today = todayHere()
  const progress = useQuery(ownProgress(addDays(today, 1 - SPANS[span]), today))
  return (
    <Page
      header={
        <PageHeader
          title={t("progress.title")}
          back={{ go: () => void navigate({ to: "/log" }), label: t("toLog") }}
          aside={
            <Select
              w={136}
              aria-label={t("progress.span")}
              data={(Object.keys(SPANS) as Span[]).map(value => ({
                value,
                label: value === "52" ? t("progress.year") : t("progress.weeks", { count: Number(value) }),
              }))}
              value={span}
              onChange={chosen => chosen && setSpan(chosen as Span)}
              allowDeselect={false}
            />
          }
        />
      }
    >
      <QueryState from={progress} loading={<LogSkeleton />} what={t("progress.what")}>
        {({ weight, e1rm, volume }) => (
          <div className={css.cards}>
            <TrendCard weight={weight ?? []} units={units} />
            <StreakCard />
            <LiftsCard lifts={e1rm ?? []} units={units} />
            <VolumeCard volume={volume ?? []} units={units} />
          </div>
        )}
      </QueryState>
    </Page>
  )
}
