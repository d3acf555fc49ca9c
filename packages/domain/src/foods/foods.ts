import type { Nutrients } from "../logs/nutrition.ts"
import { recordIdOf } from "../logs/record-id.ts"
import { foodList } from "./food-list.ts"

export interface Measure {
  name: string
  grams: number
}

export interface Food {
  id: string
  name: string
  per100g: Nutrients
  measures: readonly Measure[]
}

/** Namespace of the ids of built-in foods. */
const NAMESPACE = "0f5f3b2e-8b1f-4f43-8d29-5a4f5f6b7c21"

const read = (line: string): Food => {
  const [name = "", number = "", kcal, proteinG, carbsG, fatG, fibreG, measures = ""] = line.split("|")
  return {
    id: recordIdOf(NAMESPACE, `food:${number}:${name}`),
    name,
    per100g: {
      kcal: Number(kcal),
      proteinG: Number(proteinG),
      carbsG: Number(carbsG),
      fatG: Number(fatG),
      fibreG: Number(fibreG),
    },
    measures: measures
      .split(",")
      .filter(Boolean)
      .map(measure => {
        const [what = "", grams = "0"] = measure.split("=")
        return { name: what.trim(), grams: Number(grams) }
      }),
  }
}

export const builtInFoods: readonly Food[] = foodList.trim().split("\n").map(read)

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/[^a-z0-9%]+/)
    .filter(Boolean)

/** Foods in which every typed word begins a word of the name; names that begin with the first word come first. */
export const searchFoods = <F extends { name: string }>(foods: readonly F[], q: string): F[] => {
  const typed = wordsOf(q)
  if (typed.length === 0) return [...foods]
  return foods
    .flatMap(food => {
      const words = wordsOf(food.name)
      if (!typed.every(word => words.some(one => one.startsWith(word)))) return []
      return [{ food, rank: words[0]?.startsWith(typed[0] ?? "") ? 0 : 1 }]
    })
    .sort((a, b) => a.rank - b.rank || a.food.name.length - b.food.name.length)
    .map(({ food }) => food)
}
