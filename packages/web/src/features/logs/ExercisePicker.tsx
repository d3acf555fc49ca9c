import { Button, TextInput } from "@mantine/core"
import { builtInExercises, type Exercise, searchExercises } from "@rapport/domain/logs/exercises"
import { IconPlus, IconSearch } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useLog } from "../../entities/log/use-log.ts"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import css from "./workout.module.css"

const MAX_SHOWN = 40

interface Props {
  onPick: (exerciseId: string) => void
  onClose: () => void
}

/** Finds an exercise by name, muscle or equipment; what is missing is added as an own one. */
export const ExercisePicker = ({ onPick, onClose }: Props) => {
  const { t } = useTranslation("log")
  const { view, log } = useLog()
  const [q, setQ] = useState("")
  const own = view.all("exercise").flatMap(({ id }) => view.exercise(id) ?? [])
  const used = new Map<string, number>()
  for (const { exerciseId } of view.workouts().flatMap(({ id }) => view.exercisesOf(id)))
    used.set(exerciseId, (used.get(exerciseId) ?? 0) + 1)
  const all: Exercise[] = [...own, ...builtInExercises]
  const found = searchExercises(all, q)
  const shown = (
    q.trim() === "" ? found.toSorted((a, b) => (used.get(b.id) ?? 0) - (used.get(a.id) ?? 0)) : found
  ).slice(0, MAX_SHOWN)
  const name = q.trim()
  const isKnown = all.some(exercise => exercise.name.toLowerCase() === name.toLowerCase())
  const addOwn = () => {
    const id = crypto.randomUUID()
    log.set("exercise", id, { name, loadKind: "external" })
    onPick(id)
  }
  return (
    <Sheet opened onClose={onClose} title={t("picker.title")}>
      <TextInput
        aria-label={t("picker.search")}
        placeholder={t("picker.search")}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
        value={q}
        onChange={event => setQ(event.currentTarget.value)}
        maxLength={100}
        data-autofocus
      />
      <div className={css.found}>
        {shown.map(exercise => (
          <button key={exercise.id} type="button" className={css.pick} onClick={() => onPick(exercise.id)}>
            <b>{exercise.name}</b>
            <span className="small ink-2">
              {[...exercise.muscles.slice(0, 2), exercise.equipment].filter(Boolean).join(", ") ||
                t("picker.yours")}
            </span>
          </button>
        ))}
        {shown.length === 0 && <p className="ink-2">{t("picker.none")}</p>}
        {found.length > shown.length && <p className="small ink-2">{t("picker.more")}</p>}
      </div>
      {name.length > 1 && !isKnown && (
        <Button variant="light" leftSection={<IconPlus size={20} aria-hidden="true" />} onClick={addOwn}>
          {t("picker.own", { name })}
        </Button>
      )}
    </Sheet>
  )
}
