import { Button, Menu } from "@mantine/core"
import { bestSet, personalBests, volumeOf } from "@rapport/domain/logs/strength"
import { IconDots, IconPlus, IconTrophy } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { clockText, kgText, numberText } from "../../entities/log/amounts.ts"
import { countedSet, isWorking, type Workout, type WorkoutExercise } from "../../entities/log/log-view.ts"
import { useLog } from "../../entities/log/use-log.ts"
import { useMe } from "../../lib/login.ts"
import { toast } from "../../ui/feedback/toast.ts"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { startRest } from "./rest-timer.ts"
import { CurrentSet, SetRow, useColumns } from "./SetRows.tsx"
import css from "./workout.module.css"

const REST_SECONDS = 120

interface Props {
  workout: Workout
  entry: WorkoutExercise
  /** The exercise after it, for a superset. */
  next: WorkoutExercise | undefined
  /** The set that is filled in next, of all in the workout. */
  currentSetId: string | undefined
}

/** One exercise of a workout: its sets beside those of last time, and what they amount to. */
export const ExerciseSection = ({ workout, entry, next, currentSetId }: Props) => {
  const { t } = useTranslation("log")
  const { units } = useMe()
  const { view, log } = useLog()
  const exercise = view.exercise(entry.exerciseId)
  const sets = view.setsOf(entry.id)
  const columns = useColumns(exercise ?? EMPTY, sets[0] ?? { id: "" })
  if (!exercise) return null
  const before = view.performances(entry.exerciseId, workout)
  const last = before.at(-1)?.sets ?? []
  const working = sets.filter(isWorking).map(countedSet)
  const best = bestSet(exercise.loadKind, working)
  const volume = working.reduce((sum, set) => sum + volumeOf(exercise.loadKind, set), 0)
  const bests = personalBests(
    exercise.loadKind,
    { sets: working },
    before.filter(({ date }) => date < workout.date).map(past => ({ sets: past.sets.map(countedSet) })),
  )

  const change = (id: string, index: number, fields: Record<string, unknown>) => {
    log.set("set", id, fields)
    if (fields.done === true && workout.endedAt === undefined && workout.startedAt !== undefined)
      startRest(workout.id, sets[index]?.restSeconds ?? REST_SECONDS, sets[index + 1] ? index + 2 : null)
  }
  const removeSet = (id: string) => {
    log.remove("set", id)
    toast({ text: t("exercise.removeSet"), undo: () => log.restore("set", id) })
  }
  const addSet = () => {
    const model = sets.at(-1)
    log.set("set", crypto.randomUUID(), {
      workoutExerciseId: entry.id,
      position: (model?.position ?? -1) + 1,
      type: model?.type === "warmup" ? "normal" : (model?.type ?? "normal"),
      done: false,
      ...(model?.load && { load: model.load }),
      ...(model?.reps !== undefined && { reps: model.reps }),
      ...(model?.seconds !== undefined && { seconds: model.seconds }),
    })
  }
  const remove = () => {
    log.remove("workoutExercise", entry.id)
    toast({
      text: t("exercise.removed", { name: exercise.name }),
      undo: () => log.restore("workoutExercise", entry.id),
    })
  }
  const isSuperset = Boolean(entry.superset) && entry.superset === next?.superset
  const toggleSuperset = () => {
    if (!next) return
    const mark = isSuperset ? null : (entry.superset ?? next.superset ?? entry.id.slice(0, 8))
    log.setAll([
      ...(isSuperset ? [] : [{ kind: "workoutExercise" as const, id: entry.id, fields: { superset: mark } }]),
      { kind: "workoutExercise" as const, id: next.id, fields: { superset: mark } },
    ])
  }
  const bestText = (kind: (typeof bests)[number]["kind"], value: number): string => {
    if (kind === "reps") return numberText(value, 0)
    if (kind === "seconds") return clockText(value)
    if (kind === "metres") return `${numberText(value / 1000, 2)} km`
    return kgText(value, units, kind === "volume" ? 0 : 1)
  }

  return (
    <section className={css.exercise} aria-label={exercise.name}>
      <header className={css.head}>
        <div>
          <h2>{exercise.name}</h2>
          <p className="ink-2">{exercise.cue}</p>
        </div>
        <Menu position="bottom-end">
          <Menu.Target>
            <RoundButton label={t("exercise.options", { name: exercise.name })} icon={<IconDots />} />
          </Menu.Target>
          <Menu.Dropdown>
            {next && (
              <Menu.Item onClick={toggleSuperset}>
                {t(isSuperset ? "exercise.noSuperset" : "exercise.superset")}
              </Menu.Item>
            )}
            <Menu.Item color="danger" onClick={remove}>
              {t("exercise.remove")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      <div className={css.card}>
        <div className={css.columns} aria-hidden="true">
          <span />
          <span>{t("exercise.lastTime")}</span>
          {columns.map(column => (
            <span key={column.name}>{column.label}</span>
          ))}
          <span />
        </div>
        <ol>
          {sets.map((set, index) => {
            const Row = set.id === currentSetId ? CurrentSet : SetRow
            return (
              <Row
                key={set.id}
                exercise={exercise}
                set={set}
                number={index + 1}
                last={last[index]}
                onChange={fields => change(set.id, index, fields)}
                onRemove={() => removeSet(set.id)}
              />
            )
          })}
        </ol>
        <div className={css.add}>
          <Button variant="subtle" leftSection={<IconPlus size={20} aria-hidden="true" />} onClick={addSet}>
            {t("exercise.addSet")}
          </Button>
        </div>
      </div>
      <div aria-live="polite">
        {bests.slice(0, 2).map(({ kind, value }) => (
          <p key={kind} className={css.best}>
            <IconTrophy size={20} stroke={1.75} aria-hidden="true" />
            {t(`exercise.best.${kind}`, { value: bestText(kind, value) })}
          </p>
        ))}
      </div>
      {(volume > 0 || entry.superset) && (
        <p className={css.figures}>
          {entry.superset && <span>{t("exercise.inSuperset")}</span>}
          {best && <span>{t("exercise.e1rm", { value: kgText(best.epley, units) })}</span>}
          {volume > 0 && <span>{t("exercise.volume", { volume: kgText(volume, units, 0) })}</span>}
        </p>
      )}
    </section>
  )
}

const EMPTY = {
  id: "",
  name: "",
  muscles: [],
  equipment: "",
  level: "beginner" as const,
  loadKind: "external" as const,
  cue: "",
}
