import { type Exercise, findBuiltInExercise } from "@rapport/domain/logs/exercises"
import { kindRules, type RecordKind } from "@rapport/domain/logs/record-kinds"
import type { FieldsOf } from "@rapport/domain/logs/schema"
import { type DoneSet, isWorkingSet } from "@rapport/domain/logs/strength"
import { kgOf, metresOf } from "@rapport/domain/logs/units"
import type { StoredRecord, WaitingChange } from "./device-database.ts"

export type Entry<K extends RecordKind> = { id: string } & Partial<FieldsOf<K>>
export type Workout = Entry<"workout"> & { date: string }
export type WorkoutExercise = Entry<"workoutExercise"> & { workoutId: string; exerciseId: string }
export type LoggedSet = Entry<"set">
export type Metric = Entry<"metric"> & {
  date: string
  metric: string
  value: { value: number; unit: string }
}

interface Shown {
  kind: RecordKind
  id: string
  deleted: boolean
  fields: Record<string, unknown>
}

/** The log as this device shows it: what was read, with what waits laid over it. */
export class LogView {
  readonly #byKind = new Map<RecordKind, Map<string, Shown>>()
  readonly #below = new Map<string, Shown[]>()

  constructor(records: Iterable<StoredRecord>, waiting: readonly WaitingChange[]) {
    for (const { kind, id, deleted, fields } of records) this.#put({ kind, id, deleted, fields })
    for (const change of waiting) if (!change.refusal) this.#lay(change)
    for (const [kind, ofKind] of this.#byKind) {
      const parent = kindRules[kind]?.parent
      if (!parent) continue
      for (const record of ofKind.values()) {
        if (record.deleted) continue
        const key = String(record.fields[parent.field])
        const siblings = this.#below.get(key)
        if (siblings) siblings.push(record)
        else this.#below.set(key, [record])
      }
    }
    for (const siblings of this.#below.values())
      siblings.sort((a, b) => positionOf(a) - positionOf(b) || (a.id < b.id ? -1 : 1))
  }

  all<K extends RecordKind>(kind: K): Entry<K>[] {
    return [...(this.#byKind.get(kind)?.values() ?? [])].filter(({ deleted }) => !deleted).map(entryOf<K>)
  }

  find<K extends RecordKind>(kind: K, id: string): Entry<K> | undefined {
    const record = this.#byKind.get(kind)?.get(id)
    return record && !record.deleted ? entryOf<K>(record) : undefined
  }

  exercisesOf(workoutId: string): WorkoutExercise[] {
    return (this.#below.get(workoutId) ?? []).map(
      record => entryOf<"workoutExercise">(record) as WorkoutExercise,
    )
  }

  setsOf(workoutExerciseId: string): LoggedSet[] {
    return (this.#below.get(workoutExerciseId) ?? []).map(entryOf<"set">)
  }

  itemsOf(mealId: string): Entry<"mealItem">[] {
    return (this.#below.get(mealId) ?? []).map(entryOf<"mealItem">)
  }

  workoutsOn(date: string): Workout[] {
    return this.workouts().filter(workout => workout.date === date)
  }

  /** All workouts, oldest first. */
  workouts(): Workout[] {
    return (this.all("workout") as Workout[]).sort(byDate)
  }

  metrics(name: string): Metric[] {
    return (this.all("metric") as Metric[]).filter(({ metric }) => metric === name).sort(byDate)
  }

  /** Dates on which something was recorded. */
  dates(): Set<string> {
    const kinds = ["workout", "meal", "metric", "mood", "habitTick"] as const
    return new Set(kinds.flatMap(kind => this.all(kind).flatMap(({ date }) => (date ? [date] : []))))
  }

  exercise(id: string): Exercise | undefined {
    const builtIn = findBuiltInExercise(id)
    if (builtIn) return builtIn
    const own = this.find("exercise", id)
    return own && { ...UNNAMED, ...own, id, name: own.name ?? "", loadKind: own.loadKind ?? "external" }
  }

  /** The finished workouts with an exercise that are dated before, oldest first, each with its working sets. */
  performances(
    exerciseId: string,
    before: { date: string; id: string },
  ): { date: string; sets: LoggedSet[] }[] {
    return this.workouts()
      .filter(workout => workout.id !== before.id && workout.date <= before.date)
      .flatMap(workout => {
        const sets = this.exercisesOf(workout.id)
          .filter(entry => entry.exerciseId === exerciseId)
          .flatMap(entry => this.setsOf(entry.id))
          .filter(isWorking)
        return sets.length > 0 ? [{ date: workout.date, sets }] : []
      })
  }

  #put(record: Shown): void {
    const ofKind = this.#byKind.get(record.kind)
    if (ofKind) ofKind.set(record.id, record)
    else this.#byKind.set(record.kind, new Map([[record.id, record]]))
  }

  #lay({ kind, id, do: action, fields }: WaitingChange): void {
    const before = this.#byKind.get(kind)?.get(id)
    this.#put({
      kind,
      id,
      deleted: action === "delete" || (action === "set" && (before?.deleted ?? false)),
      fields: { ...before?.fields, ...fields },
    })
  }
}

const UNNAMED: Exercise = {
  id: "",
  name: "",
  muscles: [],
  equipment: "",
  level: "beginner",
  loadKind: "external",
  cue: "",
}

const entryOf = <K extends RecordKind>({ id, fields }: Shown): Entry<K> =>
  // A cleared field is null until the server has read it; the page has no use for the difference.
  ({ ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)), id }) as Entry<K>

const positionOf = ({ fields }: Shown): number => Number(fields.position ?? 0)

const byDate = (a: { id: string; date: string; startedAt?: unknown; at?: unknown }, b: typeof a): number =>
  `${a.date} ${String(a.startedAt ?? a.at ?? "")} ${a.id}` <
  `${b.date} ${String(b.startedAt ?? b.at ?? "")} ${b.id}`
    ? -1
    : 1

export const isWorking = (set: LoggedSet): boolean =>
  isWorkingSet({ type: set.type ?? "normal", done: set.done ?? false })

/** A set in kilograms and metres, as the formulas take it. */
export const countedSet = (set: LoggedSet): DoneSet => ({
  kg: set.load ? kgOf(set.load) : null,
  reps: set.reps ?? null,
  seconds: set.seconds ?? null,
  metres: set.distance ? metresOf(set.distance) : null,
})

export type { Exercise }
