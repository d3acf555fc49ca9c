import { addDays } from "@rapport/domain/logs/calendar-dates"
import { type LoadUnit, loadFromKg, loadIn } from "@rapport/domain/logs/units"
import { IconBarbell, IconChevronLeft, IconChevronRight, IconTrophy } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import type { TFunction } from "i18next"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { clockText, kgText, loadUnitOf, numberText } from "../../../entities/log/amounts.ts"
import { clientWorkouts, type WorkoutDay } from "../../../entities/log/api.ts"
import { noonOf } from "../../../entities/log/dates.ts"
import { useMe } from "../../../lib/login.ts"
import { dateOf, longDay } from "../../../lib/times.ts"
import type { Units } from "../../../lib/units.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import type { ClientProfile } from "./api.ts"
import css from "./workout-days.module.css"

const SPAN_DAYS = 56

/** A client's workouts, one day at a time, the newest first. */
export const WorkoutDays = ({ client }: { client: ClientProfile }) => {
  const { t } = useTranslation("client")
  const end = dateOf(Date.now(), client.timeZone)
  const days = useQuery(clientWorkouts(client.id, addDays(end, 1 - SPAN_DAYS), end))
  return (
    <QueryState
      from={days}
      loading={<SkeletonBlock height={320} round={22} />}
      what={t("logs.workouts")}
      empty={({ items }) =>
        items.length === 0 && (
          <Card title={t("logs.workouts")}>
            <p className="ink-2">{t("logs.none")}</p>
          </Card>
        )
      }
    >
      {({ items }) => <Day days={items} />}
    </QueryState>
  )
}

const Day = ({ days }: { days: readonly WorkoutDay[] }) => {
  const { t } = useTranslation("client")
  const { units } = useMe()
  const [index, setIndex] = useState(0)
  const day = days[Math.min(index, days.length - 1)]
  if (!day) return null
  return (
    <Card>
      <div className={css.nav}>
        <RoundButton
          variant="plain"
          label={t("logs.earlier")}
          icon={<IconChevronLeft className="turns" />}
          disabled={index >= days.length - 1}
          onClick={() => setIndex(index + 1)}
        />
        <h2 aria-live="polite">{longDay(noonOf(day.date), "UTC")}</h2>
        <RoundButton
          variant="plain"
          label={t("logs.later")}
          icon={<IconChevronRight className="turns" />}
          disabled={index === 0}
          onClick={() => setIndex(index - 1)}
        />
      </div>
      {day.entries.map(workout => (
        <section key={workout.id} className={css.workout} aria-label={workout.title || t("logs.workout")}>
          <h3 className={css.title}>
            <IconBarbell size={20} stroke={1.75} aria-hidden="true" />
            <span>{workout.title || t("logs.workout")}</span>
            {workout.minutes !== null && (
              <span className="ink-2">{t("logs.minutes", { count: workout.minutes })}</span>
            )}
          </h3>
          <ul className={css.exercises}>
            {workout.exercises.map(exercise => (
              <li key={exercise.id}>
                <span>{exercise.name}</span>
                <b>{setsText(exercise.sets, units, t)}</b>
                {exercise.personalBests[0] && (
                  <span className={css.best}>
                    <IconTrophy size={16} stroke={1.75} aria-hidden="true" />
                    {t("logs.best")}
                  </span>
                )}
              </li>
            ))}
          </ul>
          {workout.note && <blockquote>{`“${workout.note}”`}</blockquote>}
        </section>
      ))}
      <p className="small ink-2">
        {t("logs.total", { count: day.totals.sets, volume: kgText(day.totals.volumeKg, units, 0) })}
      </p>
    </Card>
  )
}

type Sets = WorkoutDay["entries"][number]["exercises"][number]["sets"]

/** 3 × 8 at 70, or 5 5 4 5 at 60, or one set after the other where the loads differ. */
const setsText = (all: Sets, units: Units, t: TFunction<"client">): string => {
  const sets = all.filter(({ done, type }) => done && type !== "warmup")
  if (sets.length === 0) return "–"
  const unit = loadUnitOf(units)
  const load = (set: Sets[number]): string => {
    if (set.loadKg === null) return ""
    return numberText(
      set.load
        ? loadIn(unit, { value: set.load.value, unit: set.load.unit as LoadUnit })
        : loadFromKg(unit, set.loadKg),
      3,
    )
  }
  const amount = (set: Sets[number]): string =>
    [
      set.reps !== null ? String(set.reps) : "",
      set.metres !== null ? `${numberText(set.metres / 1000, 2)} km` : "",
      set.seconds !== null ? clockText(set.seconds) : "",
    ]
      .filter(Boolean)
      .join(", ")
  const loads = new Set(sets.map(load))
  const amounts = new Set(sets.map(amount))
  if (loads.size > 1) return sets.map(set => `${load(set)} × ${amount(set)}`).join("  ")
  const done =
    amounts.size === 1
      ? `${sets.length > 1 ? `${sets.length} × ` : ""}${[...amounts][0]}`
      : sets.map(amount).join(" ")
  const [only] = loads
  return only ? t("logs.at", { sets: done, load: only }) : done
}
