import { Button } from "@mantine/core"
import { streakOf } from "@rapport/domain/logs/streak"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { todayHere } from "../../entities/log/dates.ts"
import { useLog } from "../../entities/log/use-log.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./log-card.module.css"
import { isRunning, useStartWorkout } from "./use-start-workout.ts"

/** Today's log on Today: the workout that runs, or the way to start one. */
export default function LogCard() {
  const { t } = useTranslation("log")
  const navigate = useNavigate()
  const { view } = useLog()
  const start = useStartWorkout()
  const today = todayHere()
  const running = view.workoutsOn(today).find(workout => isRunning(workout))
  const dates = view.dates()
  const { days } = streakOf(dates, today)
  const open = (workoutId: string) => void navigate({ to: "/log/workouts/$workoutId", params: { workoutId } })
  return (
    <Card title={t("card.title")} aside={days > 1 && t("card.streak", { count: days })}>
      {dates.size === 0 && <p className="ink-2">{t("card.none")}</p>}
      <div className={css.buttons}>
        <Button onClick={() => open(running?.id ?? start(today))}>
          {t(running ? "card.continue" : "card.start")}
        </Button>
        <LinkButton to="/log" variant="light">
          {t("card.open")}
        </LinkButton>
        <LinkButton to="/log/progress" variant="default">
          {t("card.progress")}
        </LinkButton>
      </div>
    </Card>
  )
}
