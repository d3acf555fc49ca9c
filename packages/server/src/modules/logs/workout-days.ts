import { isoInstant } from "@rapport/domain/kernel/fields"
import { findBuiltInExercise } from "@rapport/domain/logs/exercises"
import type { workoutDay, workoutOut } from "@rapport/domain/logs/schema"
import {
  bestSet,
  type DoneSet,
  isWorkingSet,
  type LoadKind,
  type Performance,
  personalBests,
  type SetType,
  volumeOf,
} from "@rapport/domain/logs/strength"
import { roundHalfAway } from "@rapport/domain/logs/units"
import { sql } from "kysely"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/context.ts"

export type Workout = z.input<typeof workoutOut>
export type WorkoutDay = z.input<typeof workoutDay>
type ExerciseOfWorkout = Workout["exercises"][number]

export interface Dates {
  start?: string | undefined
  end?: string | undefined
  /** Only dates before this one, for the next page. */
  before?: string | undefined
  /** Only dates with a workout or meal whose words, or whose foods, contain this. */
  q?: string | undefined
}

/** The dates of a person on which there are records of these kinds, newest first. */
export const listDates = async (
  ctx: Ctx<Actor | null>,
  personId: string,
  kinds: readonly string[],
  { start, end, before, q }: Dates,
  limit: number,
): Promise<string[]> => {
  const found = (fields: string) =>
    sql`position(plain_text(${q}) in plain_text(concat_ws(' ', ${sql.raw(fields)}))) > 0`
  const { rows } = await sql<{ date: string }>`select distinct date from log_records
    where account_id = ${personId} and is_live and kind = any(${kinds})
      ${start ? sql`and date >= ${start}::date` : sql``} ${end ? sql`and date <= ${end}::date` : sql``}
      ${before ? sql`and date < ${before}::date` : sql``}
      ${
        q
          ? sql`and (${found("fields ->> 'title', fields ->> 'note'")} or exists (select from log_records i
              where i.account_id = log_records.account_id and i.parent_kind = log_records.kind
                and i.parent_id = log_records.id and i.is_live and ${found("i.fields ->> 'name'")}))`
          : sql``
      }
    order by date desc limit ${limit}`.execute(ctx.db)
  return rows.map(row => row.date)
}

interface SetRow {
  workout_id: string
  date: string
  workout: Record<string, unknown>
  entry_id: string | null
  exercise_id: string | null
  entry: Record<string, unknown> | null
  own_exercise: Record<string, unknown> | null
  set_id: string | null
  set_fields: Record<string, unknown> | null
  kg: number | null
  reps: number | null
  seconds: number | null
  metres: number | null
}

/** The workouts of a person on these dates, newest date first, with bests and personal bests, in two queries. */
export const readWorkouts = async (
  ctx: Ctx<Actor | null>,
  personId: string,
  dates: readonly string[],
): Promise<Workout[]> => {
  if (dates.length === 0) return []
  const { rows } = await sql<SetRow>`
    select w.id as workout_id, w.date, w.fields as workout, e.id as entry_id, e.exercise_id, e.fields as entry,
      x.fields as own_exercise, s.id as set_id, s.fields as set_fields, s.kg, s.reps, s.seconds, s.metres
    from log_records w
    left join log_records e on e.account_id = w.account_id and e.parent_kind = 'workout' and e.parent_id = w.id and e.is_live
    left join log_records x on x.account_id = w.account_id and x.kind = 'exercise' and x.id = e.exercise_id
    left join log_records s on s.account_id = e.account_id and s.parent_kind = 'workoutExercise' and s.parent_id = e.id
      and s.is_live
    where w.account_id = ${personId} and w.kind = 'workout' and w.is_live and w.date = any(${dates}::date[])
    order by w.date desc, w.fields ->> 'startedAt', w.id,
      (e.fields ->> 'position')::float8, e.id, (s.fields ->> 'position')::float8, s.id`.execute(ctx.db)
  const exerciseIds = [...new Set(rows.flatMap(row => (row.exercise_id ? [row.exercise_id] : [])))]
  const history = await readHistory(ctx, personId, exerciseIds, dates[0] ?? "")
  const now = ctx.now().getTime()
  return [...Map.groupBy(rows, row => row.workout_id)].map(([id, ofWorkout]) =>
    presentWorkout(id, ofWorkout, history, now),
  )
}

/** One day per date that has workouts. */
export const toDays = (workouts: readonly Workout[]): WorkoutDay[] =>
  [...Map.groupBy(workouts, ({ date }) => date)].map(([date, entries]) => ({
    date,
    entries,
    totals: {
      workouts: entries.length,
      sets: entries
        .flatMap(({ exercises }) => exercises)
        .flatMap(({ sets }) => sets)
        .filter(isWorkingSet).length,
      volumeKg: roundHalfAway(
        entries.reduce((sum, { volumeKg }) => sum + volumeKg, 0),
        4,
      ),
    },
  }))

interface PastWorkout extends Performance {
  date: string
}

/** The working sets of each exercise up to a date, by workout. */
const readHistory = async (
  ctx: Ctx<Actor | null>,
  personId: string,
  exerciseIds: readonly string[],
  until: string,
): Promise<Map<string, PastWorkout[]>> => {
  if (exerciseIds.length === 0) return new Map()
  const { rows } = await sql<DoneSet & { exercise_id: string; workout_id: string; date: string }>`
    select e.exercise_id, w.id as workout_id, w.date, s.kg, s.reps, s.seconds, s.metres
    from log_records e
    join log_records w on w.account_id = e.account_id and w.kind = 'workout' and w.id = e.parent_id and w.is_live
    join log_records s on s.account_id = e.account_id and s.parent_kind = 'workoutExercise' and s.parent_id = e.id
      and s.is_live and s.is_working_set
    where e.account_id = ${personId} and e.kind = 'workoutExercise' and e.is_live
      and e.exercise_id = any(${exerciseIds}::uuid[]) and w.date < ${until}::date`.execute(ctx.db)
  return new Map(
    [...Map.groupBy(rows, row => row.exercise_id)].map(([id, ofExercise]) => [
      id,
      [...Map.groupBy(ofExercise, row => row.workout_id).values()].map(sets => ({
        date: sets[0]?.date ?? "",
        sets,
      })),
    ]),
  )
}

const HOURS_12_MS = 12 * 3_600_000

const presentWorkout = (
  id: string,
  rows: readonly SetRow[],
  history: ReadonlyMap<string, readonly PastWorkout[]>,
  now: number,
): Workout => {
  const { date, workout } = rows[0] as SetRow
  const exercises = [...Map.groupBy(rows, row => row.entry_id)].flatMap(([entryId, ofEntry]) =>
    entryId ? [presentExercise(entryId, ofEntry, date, history)] : [],
  )
  return {
    id,
    date,
    startedAt: instantIn(workout.startedAt),
    minutes: minutesOf(workout, now),
    title: textIn(workout.title),
    note: textIn(workout.note),
    planned: typeof workout.plannedDayId === "string" ? { dayId: workout.plannedDayId } : null,
    exercises,
    volumeKg: roundHalfAway(
      exercises.reduce((sum, { volumeKg }) => sum + volumeKg, 0),
      4,
    ),
  }
}

const presentExercise = (
  id: string,
  rows: readonly SetRow[],
  date: string,
  history: ReadonlyMap<string, readonly PastWorkout[]>,
): ExerciseOfWorkout => {
  const { exercise_id: exerciseId, entry, own_exercise: own } = rows[0] as SetRow & { exercise_id: string }
  const builtIn = findBuiltInExercise(exerciseId)
  const kind = (builtIn?.loadKind ?? own?.loadKind ?? "external") as LoadKind
  const sets = rows.flatMap(row =>
    row.set_id && row.set_fields ? [presentSet(row.set_id, row.set_fields, row)] : [],
  )
  const working: DoneSet[] = sets
    .filter(isWorkingSet)
    .map(set => ({ kg: set.loadKg, reps: set.reps, seconds: set.seconds, metres: set.metres }))
  const best = bestSet(kind, working)
  const before = (history.get(exerciseId) ?? []).filter(past => past.date < date)
  return {
    id,
    exerciseId,
    name: builtIn?.name ?? textIn(own?.name),
    superset: textIn(entry?.superset) || null,
    note: textIn(entry?.note),
    sets: sets.map(set => ({
      ...set,
      loadKg: rounded(set.loadKg, 4),
      metres: rounded(set.metres, 4),
    })),
    volumeKg: roundHalfAway(
      working.reduce((sum, set) => sum + volumeOf(kind, set), 0),
      4,
    ),
    best: best && {
      kg: roundHalfAway(best.kg, 4),
      reps: best.reps,
      epley: roundHalfAway(best.epley, 2),
      brzycki: roundHalfAway(best.brzycki, 2),
    },
    personalBests: personalBests(kind, { sets: working }, before).map(
      ({ kind: what, value, before: previous }) => ({
        kind: what,
        value: roundHalfAway(value, what === "e1rm" ? 2 : 4),
        before: previous === null ? null : roundHalfAway(previous, what === "e1rm" ? 2 : 4),
      }),
    ),
  }
}

type SetOut = ExerciseOfWorkout["sets"][number]

const presentSet = (id: string, fields: Record<string, unknown>, row: SetRow): SetOut => ({
  id,
  type: (fields.type ?? "normal") as SetType,
  done: fields.done === true,
  load: (fields.load ?? null) as SetOut["load"],
  loadKg: row.kg,
  reps: row.reps,
  seconds: row.seconds,
  metres: row.metres,
  effort: (fields.effort ?? null) as SetOut["effort"],
})

/** Whole minutes from start to end; null while it runs, and of one that was never ended. */
const minutesOf = ({ startedAt, endedAt }: Record<string, unknown>, now: number): number | null => {
  if (typeof startedAt !== "string" || typeof endedAt !== "string") return null
  const minutes = Math.round((Math.min(Date.parse(endedAt), now) - Date.parse(startedAt)) / 60_000)
  return minutes >= 0 && minutes * 60_000 <= HOURS_12_MS * 2 ? minutes : null
}

const textIn = (value: unknown): string => (typeof value === "string" ? value : "")
const instantIn = (value: unknown): string | null =>
  typeof value === "string" ? isoInstant(Date.parse(value)) : null
const rounded = (value: number | null, decimals: number): number | null =>
  value === null ? null : roundHalfAway(value, decimals)
