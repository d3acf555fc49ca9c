import { useParams } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { Workout } from "../../entities/log/log-view.ts"
import { useLog } from "../../entities/log/use-log.ts"
import { LogSkeleton } from "../../features/logs/LogSkeleton.tsx"
import { WorkoutView } from "../../features/logs/WorkoutView.tsx"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function WorkoutPage() {
  const { t } = useTranslation("log")
  const { workoutId = "" } = useParams({ strict: false })
  const { view, isReady } = useLog()
  const workout = view.find("workout", workoutId) as Workout | undefined
  if (workout)
    return (
      <Page narrow header={null}>
        <WorkoutView workout={workout} />
      </Page>
    )
  return (
    <Page narrow header={<PageHeader title={t("workout.untitled")} />}>
      {isReady ? (
        <EmptyState
          object="lens"
          title={t("workout.missing")}
          text={t("workout.missingText")}
          action={
            <LinkButton to="/log" variant="light">
              {t("toLog")}
            </LinkButton>
          }
        />
      ) : (
        <LogSkeleton />
      )}
    </Page>
  )
}
