import { addDays } from "@rapport/domain/logs/calendar-dates"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { clientProgress } from "../../../entities/log/api.ts"
import { LiftsCard } from "../../../entities/log/LiftsCard.tsx"
import { TrendCard } from "../../../entities/log/TrendCard.tsx"
import { VolumeCard } from "../../../entities/log/VolumeCard.tsx"
import { useMe } from "../../../lib/login.ts"
import { dateOf } from "../../../lib/times.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import type { ClientProfile } from "./api.ts"

const SPAN_DAYS = 84

/** Twelve weeks of a client: strength, weight and volume, as far as they are shared. */
export const ClientCharts = ({ client }: { client: ClientProfile }) => {
  const { t } = useTranslation("client")
  const { units } = useMe()
  const end = dateOf(Date.now(), client.timeZone)
  const progress = useQuery(clientProgress(client.id, addDays(end, 1 - SPAN_DAYS), end))
  const has = (scope: "workouts" | "metrics") => client.scopes.includes(scope)
  return (
    <QueryState from={progress} loading={<SkeletonBlock height={360} round={22} />} what={t("logs.charts")}>
      {({ e1rm, weight, volume }) => (
        <>
          {has("workouts") && e1rm && <LiftsCard lifts={e1rm} units={units} />}
          {has("metrics") && weight && <TrendCard weight={weight} units={units} />}
          {has("workouts") && volume && <VolumeCard volume={volume} units={units} />}
        </>
      )}
    </QueryState>
  )
}
