/** The kinds of records in a person's log, and how they hang together. */

export const recordKinds = [
  "workout",
  "workoutExercise",
  "set",
  "exercise",
  "food",
  "recipe",
  "recipeItem",
  "meal",
  "mealItem",
  "metric",
  "mood",
  "habit",
  "habitTick",
  "goal",
  "target",
] as const

export type RecordKind = (typeof recordKinds)[number]

interface KindRule {
  /** The kind of the record above it, and the field that names that record. */
  parent?: { kind: RecordKind; field: string }
  /** Fields without which it cannot be made. */
  required: readonly string[]
  /** How many there may be below one parent. */
  most?: number
  /** How many there may be on one date. */
  mostOnADate?: number
}

export const kindRules: Readonly<Record<RecordKind, KindRule>> = {
  workout: { required: ["date"], mostOnADate: 20 },
  workoutExercise: {
    parent: { kind: "workout", field: "workoutId" },
    required: ["workoutId", "exerciseId", "position"],
    most: 60,
  },
  set: {
    parent: { kind: "workoutExercise", field: "workoutExerciseId" },
    required: ["workoutExerciseId", "position"],
    most: 100,
  },
  exercise: { required: ["name"] },
  food: { required: ["name", "per100g"] },
  recipe: { required: ["name"] },
  recipeItem: {
    parent: { kind: "recipe", field: "recipeId" },
    required: ["recipeId", "position", "grams"],
    most: 100,
  },
  meal: { required: ["date", "slot"], mostOnADate: 50 },
  mealItem: {
    parent: { kind: "meal", field: "mealId" },
    required: ["mealId", "position", "name", "nutrients"],
    most: 200,
  },
  metric: { required: ["date", "metric", "value"], mostOnADate: 200 },
  mood: { required: ["date", "value"], mostOnADate: 10 },
  habit: { required: ["name"] },
  habitTick: {
    parent: { kind: "habit", field: "habitId" },
    required: ["habitId", "date"],
  },
  goal: { required: ["text"] },
  target: { required: ["startDate"] },
}

export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(kindRules, kind)

/** The id of the record above, as the fields name it. */
export const parentIdIn = (kind: RecordKind, fields: Readonly<Record<string, unknown>>): string | null => {
  const { parent } = kindRules[kind]
  const id = parent && fields[parent.field]
  return typeof id === "string" ? id : null
}
