import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, limit, wholeList } from "../kernel/fields.ts"
import { nutrients } from "../logs/schema.ts"

const foodOut = z.object({
  id,
  name: z.string(),
  per100g: nutrients,
  measures: z.array(z.object({ name: z.string(), grams: z.number() })),
  own: z.boolean(),
})

export type FoodOut = z.input<typeof foodOut>

export const foodsApi = defineEndpoints({
  "GET /foods": {
    operationId: "searchFoods",
    summary: "Foods by name: the built-in ones (USDA SR28) and my own; values are of 100 g",
    who: "signed-in",
    query: z.strictObject({ q: z.string().max(200).optional(), limit }),
    reply: { status: 200, body: wholeList(foodOut) },
  },
})
