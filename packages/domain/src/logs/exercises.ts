import { exerciseList } from "./exercise-list.ts"
import { recordIdOf } from "./record-id.ts"
import type { LoadKind } from "./strength.ts"

export interface Exercise {
  id: string
  name: string
  /** The first does most of the work. */
  muscles: readonly string[]
  equipment: string
  level: "beginner" | "intermediate" | "advanced"
  loadKind: LoadKind
  /** One sentence to think of while doing it. */
  cue: string
}

/** Namespace of the ids of built-in exercises; their names never change their ids once they are in somebody's log. */
const NAMESPACE = "5b0c1ac4-6c0a-4f4b-9b0e-2d7a3e0f5c11"

const levels: Readonly<Record<string, Exercise["level"]>> = {
  b: "beginner",
  i: "intermediate",
  a: "advanced",
}
const loadKinds: Readonly<Record<string, LoadKind>> = { e: "external", a: "added", s: "assisted" }

const read = (line: string): Exercise => {
  const [name = "", muscles = "", equipment = "", level = "", load = "", cue = ""] = line.split("|")
  return {
    id: recordIdOf(NAMESPACE, `exercise:${name}`),
    name,
    muscles: muscles.split(","),
    equipment,
    level: levels[level] ?? "beginner",
    loadKind: loadKinds[load] ?? "external",
    cue,
  }
}

export const builtInExercises: readonly Exercise[] = exerciseList.trim().split("\n").map(read)

const byId = new Map(builtInExercises.map(exercise => [exercise.id, exercise]))

export const findBuiltInExercise = (id: string): Exercise | undefined => byId.get(id)

/** A built-in exercise by its exact name, for demo data and imports. */
export const exerciseNamed = (name: string): Exercise => {
  const found = builtInExercises.find(exercise => exercise.name === name)
  if (!found) throw new Error(`No built-in exercise is called ${name}`)
  return found
}

const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

/**
 * Exercises in which every typed word begins a word of the name, a muscle or the equipment. Those whose name begins with
 * what was typed come first, then those that have it in the name.
 */
export const searchExercises = <E extends Pick<Exercise, "name" | "muscles" | "equipment">>(
  exercises: readonly E[],
  q: string,
): E[] => {
  const typed = wordsOf(q)
  if (typed.length === 0) return [...exercises]
  const start = plain(q.trim())
  return exercises
    .flatMap(exercise => {
      const name = wordsOf(exercise.name)
      const all = [...name, ...exercise.muscles.flatMap(wordsOf), ...wordsOf(exercise.equipment)]
      const isIn = (words: readonly string[]) => typed.every(word => words.some(one => one.startsWith(word)))
      if (!isIn(all)) return []
      const rank = plain(exercise.name).startsWith(start) ? 0 : isIn(name) ? 1 : 2
      return [{ exercise, rank }]
    })
    .sort((a, b) => a.rank - b.rank || a.exercise.name.length - b.exercise.name.length)
    .map(({ exercise }) => exercise)
}

export type MeasuredBy = "load" | "time" | "distance"

const HELD = /plank|hold|wall sit|l-sit|hang$|stretch|pose|carry|farmer|carries/i

/** What is written down of an exercise's sets: load and repetitions, a time, or a distance and a time. */
export const measuredBy = ({ name, muscles }: Pick<Exercise, "name" | "muscles">): MeasuredBy => {
  if (muscles.includes("heart")) return "distance"
  return HELD.test(name) ? "time" : "load"
}
