import { Button } from "@mantine/core"
import { volumeOf } from "@rapport/domain/logs/strength"
import { IconChevronDown, IconPlus } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { clockText, kgText } from "../../entities/log/amounts.ts"
import { todayHere } from "../../entities/log/dates.ts"
import { countedSet, isWorking, type Workout } from "../../entities/log/log-view.ts"
import { useLog } from "../../entities/log/use-log.ts"
import { useMe } from "../../lib/login.ts"
import { useNow } from "../../lib/use-now.ts"
import { toast } from "../../ui/feedback/toast.ts"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { ExercisePicker } from "./ExercisePicker.tsx"
import { ExerciseSection } from "./ExerciseSection.tsx"
import { RestTimer } from "./RestTimer.tsx"
import { endRest } from "./rest-timer.ts"
import { SyncNotice } from "./SyncNotice.tsx"
import { isRunning, minutesOf } from "./use-start-workout.ts"
import css from "./workout.module.css"

const SETS_AT_FIRST = 3

/** A workout while it is done, and afterwards. */
export const WorkoutView = ({ workout }: { workout: Workout }) => {
  const { t } = useTranslation("log")
  const { units } = useMe()
  const { view, log } = useLog()
  const navigate = useNavigate()
  const [isPicking, setPicking] = useState(false)
  const entries = view.exercisesOf(workout.id)
  const currentSetId = entries.flatMap(({ id }) => view.setsOf(id)).find(set => !set.done)?.id
  const running = isRunning(workout)
  const toDay = () =>
    void navigate({ to: "/log", search: workout.date === todayHere() ? {} : { date: workout.date } })

  const add = (exerciseId: string) => {
    setPicking(false)
    const id = crypto.randomUUID()
    const last = view.performances(exerciseId, workout).at(-1)?.sets ?? []
    const models = last.length > 0 ? last : Array.from({ length: SETS_AT_FIRST }, () => null)
    log.setAll([
      {
        kind: "workoutExercise",
        id,
        fields: { workoutId: workout.id, exerciseId, position: (entries.at(-1)?.position ?? -1) + 1 },
      },
      ...models.map((model, position) => ({
        kind: "set" as const,
        id: crypto.randomUUID(),
        fields: {
          workoutExerciseId: id,
          position,
          type: model?.type ?? "normal",
          done: false,
          ...(model?.load && { load: model.load }),
          ...(model?.reps !== undefined && { reps: model.reps }),
          ...(model?.seconds !== undefined && { seconds: model.seconds }),
          ...(model?.distance && { distance: model.distance }),
        },
      })),
    ])
  }
  const finish = () => {
    endRest()
    log.set("workout", workout.id, { endedAt: new Date().toISOString() })
    const done = entries.flatMap(entry =>
      view
        .setsOf(entry.id)
        .filter(isWorking)
        .map(set => ({
          set: countedSet(set),
          kind: view.exercise(entry.exerciseId)?.loadKind ?? "external",
        })),
    )
    const volume = done.reduce((sum, { set, kind }) => sum + volumeOf(kind, set), 0)
    toast({
      text: t("workout.finished", {
        sets: t("workout.sets", { count: done.length }),
        volume: kgText(volume, units, 0),
      }),
    })
    toDay()
  }
  const remove = () => {
    endRest()
    log.remove("workout", workout.id)
    toast({ text: t("workout.removed"), undo: () => log.restore("workout", workout.id) })
    toDay()
  }

  return (
    <>
      <header className={css.top}>
        <RoundButton label={t("toLog")} icon={<IconChevronDown />} onClick={toDay} />
        <div className={css.name}>
          <h1 className="visually-hidden" tabIndex={-1}>
            {workout.title || t("workout.untitled")}
          </h1>
          <TitleField workout={workout} />
          <span className="ink-2">
            <Elapsed workout={workout} />
          </span>
        </div>
        {running ? (
          <Button variant="light" onClick={finish}>
            {t("workout.finish")}
          </Button>
        ) : (
          <span />
        )}
      </header>
      <SyncNotice />
      {entries.length === 0 && <p className="ink-2">{t("workout.empty")}</p>}
      <div className={css.exercises}>
        {entries.map((entry, index) => (
          <ExerciseSection
            key={entry.id}
            workout={workout}
            entry={entry}
            next={entries[index + 1]}
            currentSetId={currentSetId}
          />
        ))}
      </div>
      <Button
        size="lg"
        variant={entries.length === 0 ? "filled" : "default"}
        leftSection={<IconPlus size={22} aria-hidden="true" />}
        onClick={() => setPicking(true)}
      >
        {t("workout.addExercise")}
      </Button>
      <div className={css.foot}>
        <Button variant="light" color="danger" onClick={remove}>
          {t("workout.remove")}
        </Button>
      </div>
      {isPicking && <ExercisePicker onPick={add} onClose={() => setPicking(false)} />}
      <RestTimer workoutId={workout.id} />
    </>
  )
}

const TitleField = ({ workout }: { workout: Workout }) => {
  const { t } = useTranslation("log")
  const { log } = useLog()
  const [typed, setTyped] = useState(workout.title ?? "")
  useEffect(() => setTyped(workout.title ?? ""), [workout.title])
  return (
    <input
      className={css.title}
      aria-label={t("workout.name")}
      placeholder={t("workout.untitled")}
      maxLength={100}
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={() =>
        typed.trim() !== (workout.title ?? "") && log.set("workout", workout.id, { title: typed.trim() })
      }
      onKeyDown={event => event.key === "Enter" && event.currentTarget.blur()}
    />
  )
}

const Elapsed = ({ workout }: { workout: Workout }) => {
  const { t } = useTranslation("log")
  const now = useNow(1000)
  if (isRunning(workout, now) && workout.startedAt)
    return <span className="time">{clockText((now - Date.parse(workout.startedAt)) / 1000)}</span>
  const minutes = minutesOf(workout)
  return minutes === null ? null : t("workout.minutes", { count: minutes })
}
