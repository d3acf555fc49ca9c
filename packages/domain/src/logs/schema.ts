import { z } from "zod"
import { date, id, instantOut, name, text, timeZone } from "../kernel/fields.ts"
import { isMetricName, metricRules } from "./metrics.ts"
import { type RecordKind, recordKinds } from "./record-kinds.ts"
import { centimetresOf, kgOf, metresOf } from "./units.ts"

const MAX_DECIMALS = 3

/** A number as it is typed: at most three decimals. */
const typed = (min: number, max: number) =>
  z
    .number()
    .min(min, `At least ${min}.`)
    .max(max, `At most ${max}.`)
    .refine(value => (String(value).split(".")[1] ?? "").length <= MAX_DECIMALS, "At most three decimals.")

const load = z
  .strictObject({ value: typed(0, 5000), unit: z.enum(["kg", "lb"]) })
  .refine(amount => kgOf(amount) <= 2000, "At most 2,000 kg.")
const distance = z
  .strictObject({ value: typed(0, 2_000_000), unit: z.enum(["m", "km", "mi", "yd", "ft"]) })
  .refine(amount => metresOf(amount) <= 1_000_000, "At most 1,000 km.")
const halves = (min: number, max: number) => typed(min, max).multipleOf(0.5, "Whole or half numbers.")
const effort = z.discriminatedUnion("scale", [
  z.strictObject({ scale: z.literal("rpe"), value: halves(1, 10) }),
  z.strictObject({ scale: z.literal("rir"), value: halves(0, 10) }),
])
const reps = z.int().min(0).max(1000)
const seconds = z.int().min(0).max(172_800)
const position = z.number().min(-1_000_000).max(1_000_000)
const tempo = z.string().regex(/^[0-9xX](-?[0-9xX]){2,3}$/, "Write a tempo such as 3-1-1-0.")
const at = z.iso.datetime({ offset: true, message: "Write a date and time with its offset." })
const grams = typed(0, 10_000)

export const nutrients = z.strictObject({
  kcal: typed(0, 20_000).optional(),
  proteinG: grams.optional(),
  carbsG: grams.optional(),
  fatG: grams.optional(),
  fibreG: grams.optional(),
  alcoholG: grams.optional(),
})

const metricFields = z.strictObject({
  date,
  at,
  timeZone,
  metric: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "Small letters, digits and lines below."),
  value: z.strictObject({ value: typed(-1_000_000, 1_000_000), unit: z.string().max(20) }),
  note: text(500),
})

const fieldsOf = {
  workout: z.strictObject({
    date,
    startedAt: at,
    endedAt: at,
    timeZone,
    title: text(100),
    note: text(2000),
    plannedDayId: id,
  }),
  workoutExercise: z.strictObject({
    workoutId: id,
    exerciseId: id,
    position,
    superset: text(10),
    note: text(2000),
    plannedExerciseId: id,
  }),
  set: z.strictObject({
    workoutExerciseId: id,
    position,
    type: z.enum(["normal", "warmup", "drop", "failure"]),
    load,
    reps,
    seconds,
    distance,
    effort,
    restSeconds: z.int().min(0).max(3600),
    tempo,
    done: z.boolean(),
    target: z.strictObject({
      load: load.optional(),
      reps: reps.optional(),
      repsTo: reps.optional(),
      seconds: seconds.optional(),
      distance: distance.optional(),
      effort: effort.optional(),
    }),
  }),
  exercise: z.strictObject({
    name: name(100),
    muscles: z.array(z.string().max(40)).max(12),
    equipment: text(60),
    level: z.enum(["beginner", "intermediate", "advanced"]),
    loadKind: z.enum(["external", "added", "assisted"]),
    cue: text(300),
  }),
  food: z.strictObject({
    name: name(150),
    brand: text(100),
    per100g: nutrients,
    measures: z.array(z.strictObject({ name: text(80), grams })).max(20),
  }),
  recipe: z.strictObject({
    name: name(150),
    servings: typed(0.001, 1000),
    cookedGrams: typed(0.001, 100_000),
  }),
  recipeItem: z.strictObject({
    recipeId: id,
    position,
    foodId: id,
    name: name(150),
    grams,
    nutrients,
  }),
  meal: z.strictObject({
    date,
    slot: z.enum(["breakfast", "lunch", "dinner", "snacks"]),
    at,
    note: text(2000),
  }),
  mealItem: z.strictObject({
    mealId: id,
    position,
    foodId: id,
    recipeId: id,
    name: name(150),
    portion: z.strictObject({
      count: typed(0, 10_000),
      measure: text(80),
      grams,
    }),
    nutrients,
  }),
  metric: metricFields,
  mood: z.strictObject({ date, value: z.int().min(1).max(5), note: text(2000) }),
  habit: z.strictObject({
    name: name(80),
    detail: text(80),
    timesAWeek: z.int().min(1).max(7),
    target: z.strictObject({ value: typed(0, 100_000), unit: text(20) }),
    position,
    scope: z.enum(["metrics", "nutrition", "workouts", "health"]),
    endedOn: date,
  }),
  habitTick: z.strictObject({ habitId: id, date, value: typed(0, 100_000) }),
  goal: z.strictObject({
    text: text(200),
    measure: z.string().max(80),
    from: typed(-1_000_000, 1_000_000),
    to: typed(-1_000_000, 1_000_000),
    unit: text(20),
    due: date,
    reachedOn: date,
  }),
  target: z.strictObject({
    startDate: date,
    kcal: typed(0, 20_000),
    proteinG: grams,
    carbsG: grams,
    fatG: grams,
  }),
} as const satisfies Record<RecordKind, z.ZodObject>

export type FieldsOf<K extends RecordKind> = {
  [F in keyof z.infer<(typeof fieldsOf)[K]>]: z.infer<(typeof fieldsOf)[K]>[F]
}

/** The fields of a change: those that were typed, null where one was cleared. */
export const changedFields = Object.fromEntries(
  recordKinds.map(kind => [kind, nullableFields(fieldsOf[kind])]),
) as Readonly<Record<RecordKind, z.ZodObject>>

function nullableFields(schema: z.ZodObject): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(schema.shape).map(([field, type]) => [field, (type as z.ZodType).nullish()]),
    ),
  )
}

/** What is wrong with a value of a metric that has its own unit and bounds. */
export const whyNotMetric = (fields: Readonly<Record<string, unknown>>): string | null => {
  const { metric, value } = fields as { metric?: string; value?: { value: number; unit: string } | null }
  if (!metric || !value || !isMetricName(metric)) return null
  const { units, min, max } = metricRules[metric]
  if (!(units as readonly string[]).includes(value.unit)) return `Write it in ${units.join(" or ")}.`
  const amount = inBaseUnit(value)
  return amount < min || amount > max ? `This is outside ${min} to ${max} ${units[0]}.` : null
}

const inBaseUnit = ({ value, unit }: { value: number; unit: string }): number => {
  if (unit === "lb") return kgOf({ value, unit })
  return unit === "in" ? centimetresOf({ value, unit }) : value
}

export const changesBody = z.strictObject({
  deviceId: id,
  sentAt: z.iso.datetime({ offset: true, message: "Write a date and time with its offset." }),
  changes: z
    .array(
      z.strictObject({
        changeId: id,
        kind: z.string().max(40),
        id,
        do: z.enum(["set", "delete", "restore"]),
        fields: z.record(z.string().max(40), z.unknown()).default({}),
        base: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
        at: z.iso.datetime({ offset: true, message: "Write a date and time with its offset." }),
      }),
    )
    .max(500, "At most 500 changes at a time."),
})

export const outcome = z.enum(["applied", "merged", "kept", "refused"])

export const changeResult = z.object({
  changeId: id,
  id,
  outcome,
  seq: z.number().nullable(),
  lost: z.array(z.string()).describe("Fields whose value was replaced by a later one of another device."),
  code: z.string().nullable(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
})

export const feedRecord = z.object({
  kind: z.string(),
  id,
  seq: z.number(),
  deleted: z.boolean(),
  fields: z.record(z.string(), z.unknown()).nullable().describe("Null of a deleted record."),
})

export const logConflict = z.object({
  id,
  kind: z.string(),
  recordId: id,
  field: z.string(),
  value: z.unknown(),
  deviceId: id,
  at: instantOut,
})

const setOut = z.object({
  id,
  type: z.enum(["normal", "warmup", "drop", "failure"]),
  done: z.boolean(),
  load: z.object({ value: z.number(), unit: z.string() }).nullable().describe("As typed."),
  loadKg: z.number().nullable(),
  reps: z.number().nullable(),
  seconds: z.number().nullable(),
  metres: z.number().nullable(),
  effort: z.object({ scale: z.enum(["rpe", "rir"]), value: z.number() }).nullable(),
})

const best = z
  .object({ kg: z.number(), reps: z.number(), epley: z.number(), brzycki: z.number() })
  .nullable()
  .describe("The working set with the highest estimated one-repetition maximum.")

export const personalBest = z.object({
  kind: z.enum(["load", "e1rm", "reps", "volume", "seconds", "metres"]),
  value: z.number(),
  before: z.number().nullable(),
})

export const workoutOut = z.object({
  id,
  date: z.string(),
  startedAt: instantOut.nullable(),
  minutes: z.number().nullable(),
  title: z.string(),
  note: z.string(),
  planned: z.object({ dayId: id }).nullable(),
  exercises: z.array(
    z.object({
      id,
      exerciseId: id,
      name: z.string(),
      superset: z.string().nullable(),
      note: z.string(),
      sets: z.array(setOut),
      volumeKg: z.number(),
      best,
      personalBests: z.array(personalBest),
    }),
  ),
  volumeKg: z.number(),
})

export const workoutDay = z.object({
  date: z.string(),
  entries: z.array(workoutOut),
  totals: z.object({ workouts: z.number(), sets: z.number(), volumeKg: z.number() }),
})

const totals = z.object({
  kcal: z.number(),
  proteinG: z.number(),
  carbsG: z.number(),
  fatG: z.number(),
  fibreG: z.number(),
})

const mealOut = z.object({
  id,
  slot: z.enum(["breakfast", "lunch", "dinner", "snacks"]),
  at: instantOut.nullable(),
  note: z.string(),
  items: z.array(
    z.object({
      id,
      name: z.string(),
      portion: z
        .object({
          count: z.number().optional(),
          measure: z.string().optional(),
          grams: z.number().optional(),
        })
        .nullable(),
      nutrients: totals,
    }),
  ),
  totals,
})

export const dietDay = z.object({ date: z.string(), entries: z.array(mealOut), totals })

export const ownDay = z.object({
  date: z.string(),
  workouts: z.array(workoutOut),
  meals: z.array(mealOut),
  metrics: z.array(
    z.object({ id, metric: z.string(), value: z.number(), unit: z.string(), at: instantOut.nullable() }),
  ),
})

const weightPoint = z.object({
  date: z.string(),
  kg: z.number(),
  trendKg: z.number(),
  days: z.number().describe("How many of the last seven dates have a weigh-in."),
})

export const progress = z.object({
  start: z.string(),
  end: z.string(),
  weight: z.array(weightPoint).nullable(),
  measurements: z
    .array(
      z.object({ metric: z.string(), points: z.array(z.object({ date: z.string(), value: z.number() })) }),
    )
    .nullable()
    .describe("Lengths in centimetres, body fat in per cent."),
  e1rm: z
    .array(
      z.object({
        exerciseId: id,
        name: z.string(),
        points: z.array(
          z.object({
            date: z.string(),
            kg: z.number(),
            reps: z.number(),
            epley: z.number(),
            brzycki: z.number(),
            isBest: z.boolean().describe("Higher than on every date before."),
          }),
        ),
      }),
    )
    .nullable()
    .describe("The exercises done most often first."),
  volume: z.array(z.object({ week: z.string(), kg: z.number(), sets: z.number() })).nullable(),
  notShared: z.array(z.string()),
})

export const exerciseOut = z.object({
  id,
  name: z.string(),
  muscles: z.array(z.string()),
  equipment: z.string(),
  level: z.enum(["beginner", "intermediate", "advanced"]),
  loadKind: z.enum(["external", "added", "assisted"]),
  cue: z.string(),
  own: z.boolean(),
})
