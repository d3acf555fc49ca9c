import { Button } from "@mantine/core"
import { IconBarbell } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { todayHere } from "../../entities/log/dates.ts"
import { isWorking, type Workout } from "../../entities/log/log-view.ts"
import { useLog } from "../../entities/log/use-log.ts"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { LinkRow } from "../../ui/layout/LinkRow.tsx"
import css from "./logs.module.css"
import { isRunning, minutesOf, useStartWorkout } from "./use-start-workout.ts"

/** The workouts of a day, and the button that starts one. */
export const WorkoutsCard = ({ date }: { date: string }) => {
  const { t } = useTranslation("log")
  const { view } = useLog()
  const navigate = useNavigate()
  const start = useStartWorkout()
  const workouts = view.workoutsOn(date)
  const running = workouts.find(workout => isRunning(workout))
  const open = (workoutId: string) => void navigate({ to: "/log/workouts/$workoutId", params: { workoutId } })
  return (
    <Card title={t("workout.title")}>
      {workouts.length === 0 && <p className="ink-2">{t("workout.none")}</p>}
      {workouts.length > 0 && (
        <ul className={css.rows}>
          {workouts.map(workout => (
            <li key={workout.id}>
              <LinkRow
                to="/log/workouts/$workoutId"
                params={{ workoutId: workout.id }}
                start={<IconTile icon={<IconBarbell />} colour="spruce" />}
                title={workout.title || t("workout.untitled")}
                text={<WorkoutLine workout={workout} />}
              />
            </li>
          ))}
        </ul>
      )}
      {running ? (
        <Button size="lg" fullWidth onClick={() => open(running.id)}>
          {t("workout.continue")}
        </Button>
      ) : (
        date <= todayHere() && (
          <Button
            size="lg"
            fullWidth
            variant={workouts.length > 0 ? "light" : "filled"}
            onClick={() => open(start(date))}
          >
            {t(workouts.length > 0 ? "workout.another" : "workout.start")}
          </Button>
        )
      )}
    </Card>
  )
}

const WorkoutLine = ({ workout }: { workout: Workout }) => {
  const { t } = useTranslation("log")
  const { view } = useLog()
  const exercises = view.exercisesOf(workout.id)
  const sets = exercises.flatMap(({ id }) => view.setsOf(id)).filter(isWorking).length
  const minutes = minutesOf(workout)
  return [
    t("workout.line", { count: exercises.length, sets: t("workout.sets", { count: sets }) }),
    isRunning(workout) ? t("workout.running") : minutes !== null && t("workout.minutes", { count: minutes }),
  ]
    .filter(Boolean)
    .join(", ")
}
