import type { FoodOut } from "@rapport/domain/foods/api"
import { builtInFoods, searchFoods } from "@rapport/domain/foods/foods"
import { ok } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/context.ts"
import { listOwn } from "../logs/index.ts"

const builtIn: readonly FoodOut[] = builtInFoods.map(({ measures, ...food }) => ({
  ...food,
  measures: [...measures],
  own: false,
}))

/** The actor's own foods and the built-in ones, by name. */
export const searchOwnFoods = async (
  ctx: Ctx,
  { q = "", limit }: { q?: string | undefined; limit: number },
) => {
  const own = (await listOwn(ctx, "food")).map(({ id, fields }): FoodOut => {
    const food = fields as Partial<FoodOut>
    return {
      id,
      name: food.name ?? "",
      per100g: food.per100g ?? {},
      measures: food.measures ?? [],
      own: true,
    }
  })
  return ok({ items: searchFoods([...own, ...builtIn], q).slice(0, limit), nextCursor: null })
}
