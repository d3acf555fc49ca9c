import { randomUUID } from "node:crypto"
import type { Body } from "@rapport/domain/api"
import { builtInFoods, type Food } from "@rapport/domain/foods/foods"
import { addDays, mondayOf } from "@rapport/domain/logs/calendar-dates"
import { exerciseNamed, measuredBy } from "@rapport/domain/logs/exercises"
import { nutrientsOf } from "@rapport/domain/logs/nutrition"
import type { DemoWorld } from "./demo-world.ts"
import { type DemoExercise, type DemoTraining, demoTraining } from "./training.ts"

type SentChange = Body<"POST /log/changes">["changes"][number]

const WEEKS = 8
const MAX_CHANGES = 500

/** Eight weeks of workouts and weigh-ins for the demo's clients, sent week by week as their devices would. */
export const scheduleLogs = (world: DemoWorld, today: Date): void => {
  const lastDate = today.toISOString().slice(0, 10)
  const firstMonday = addDays(mondayOf(lastDate), -7 * (WEEKS - 1))
  for (const training of demoTraining) {
    const deviceId = randomUUID()
    const chance = randomFrom(training.client)
    for (let week = 0; week < WEEKS; week++) {
      const monday = addDays(firstMonday, 7 * week)
      const sentAt = Math.min(Date.parse(`${addDays(monday, 7)}T01:00:00Z`), today.getTime())
      world.time.at(sentAt, async () => {
        const changes = weekOf(training, { monday, week, lastDate, chance })
        for (let from = 0; from < changes.length; from += MAX_CHANGES)
          await world.call(`client-${training.client}`, "POST /log/changes", {
            body: {
              deviceId,
              sentAt: world.time.now().toISOString(),
              changes: changes.slice(from, from + MAX_CHANGES),
            },
          })
      })
    }
  }
}

interface Week {
  monday: string
  week: number
  lastDate: string
  chance: () => number
}

const weekOf = (training: DemoTraining, { monday, week, lastDate, chance }: Week): SentChange[] => {
  const changes: SentChange[] = []
  const target = training.target
  const write = (kind: string, id: string, fields: Record<string, unknown>, at: string): string => {
    changes.push({ changeId: randomUUID(), kind, id, do: "set", fields, base: 0, at })
    return id
  }
  if (target && week === 0)
    write("target", randomUUID(), { startDate: monday, ...target }, `${monday}T06:00:00Z`)
  for (let weekday = 0; weekday < 7; weekday++) {
    const date = addDays(monday, weekday)
    const isPast = date < lastDate
    const weighs = chance() < 0.75
    const swing = chance() - 0.5
    if (isPast && weighs)
      write("metric", randomUUID(), weighIn(training, date, week + weekday / 7, swing), `${date}T06:30:00Z`)
    if (isPast && training.meals && chance() < 0.85)
      for (const meal of training.meals) {
        const mealId = write("meal", randomUUID(), { date, slot: meal.slot }, `${date}T20:00:00Z`)
        for (const [position, [name, grams]] of meal.foods.entries()) {
          const food = foodNamed(name)
          const eaten = Math.round(grams * (0.85 + chance() * 0.3))
          write(
            "mealItem",
            randomUUID(),
            {
              mealId,
              position,
              foodId: food.id,
              name: food.name,
              portion: { count: eaten, measure: "", grams: eaten },
              nutrients: nutrientsOf(food.per100g, eaten),
            },
            `${date}T20:00:00Z`,
          )
        }
      }
    const day = training.days.find(planned => planned.weekday === weekday)
    const skips = chance() < 0.08
    if (!day || skips || !isPast) continue
    const workoutId = write(
      "workout",
      randomUUID(),
      {
        date,
        startedAt: `${date}T16:${String(5 + Math.round(chance() * 40)).padStart(2, "0")}:00Z`,
        endedAt: `${date}T17:${String(5 + Math.round(chance() * 40)).padStart(2, "0")}:00Z`,
        title: day.title,
        ...(training.note?.week === week && weekday === 0 && { note: training.note.text }),
      },
      `${date}T17:50:00Z`,
    )
    for (const [position, exercise] of day.exercises.entries()) {
      const entryId = write(
        "workoutExercise",
        randomUUID(),
        { workoutId, exerciseId: exerciseNamed(exercise.name).id, position },
        `${date}T17:50:00Z`,
      )
      for (let index = 0; index < exercise.sets; index++)
        write(
          "set",
          randomUUID(),
          {
            workoutExerciseId: entryId,
            position: index,
            type: "normal",
            done: true,
            ...amountsOf(exercise, {
              week,
              isLast: index === exercise.sets - 1,
              unit: training.unit,
              chance,
            }),
          },
          `${date}T17:50:00Z`,
        )
    }
  }
  return changes
}

const foodNamed = (name: string): Food => {
  const food = builtInFoods.find(one => one.name === name)
  if (!food) throw new Error(`No built-in food is called ${name}`)
  return food
}

const weighIn = (
  { weight: { from, to }, unit = undefined }: DemoTraining,
  date: string,
  week: number,
  swing: number,
) => {
  const value = from + ((to - from) * week) / WEEKS + swing * (unit ? 1.8 : 0.8)
  return {
    date,
    at: `${date}T06:30:00Z`,
    metric: "weight",
    value: { value: Math.round(value * 10) / 10, unit: unit ?? "kg" },
  }
}

interface SetOf {
  week: number
  isLast: boolean
  unit: "lb" | undefined
  chance: () => number
}

/** Loads rise in steps; the last set sometimes falls a repetition short. */
const amountsOf = (exercise: DemoExercise, { week, isLast, unit = undefined, chance }: SetOf) => {
  const { load, gain, reps } = exercise
  const short = isLast && chance() < 0.35 ? 1 : 0
  const step = unit ? 2.5 : load !== null && load < 20 ? 1 : 1.25
  if (measuredBy(exerciseNamed(exercise.name)) === "time")
    return {
      seconds: reps + Math.round(gain * week),
      ...(load !== null && { load: { value: load + Math.floor(gain * week), unit: unit ?? "kg" } }),
    }
  if (load === null)
    return { reps: reps + Math.floor(gain * week) - short, effort: { scale: "rir", value: short ? 0 : 2 } }
  return {
    load: { value: load + Math.floor((gain * week) / step) * step, unit: unit ?? "kg" },
    reps: reps - short,
    effort: { scale: "rir", value: short ? 0 : 1 + Math.round(chance() * 2) },
  }
}

/** The same numbers at every start, others for each client (a linear congruential generator, Numerical Recipes). */
const randomFrom = (text: string): (() => number) => {
  let state = [...text].reduce((sum, character) => sum * 31 + (character.codePointAt(0) ?? 0), 17)
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
