import { ok } from "@rapport/domain/kernel/result"
import { builtInExercises, searchExercises } from "@rapport/domain/logs/exercises"
import type { exerciseOut } from "@rapport/domain/logs/schema"
import type { z } from "zod"
import type { Ctx } from "../../platform/context.ts"

type ExerciseOut = z.input<typeof exerciseOut>

const builtIn: readonly ExerciseOut[] = builtInExercises.map(exercise => ({
  ...exercise,
  muscles: [...exercise.muscles],
  own: false,
}))

/** The actor's own exercises and the built-in ones, by name, muscle or equipment. */
export const searchOwnExercises = async (
  ctx: Ctx,
  { q = "", limit }: { q?: string | undefined; limit: number },
) => {
  const rows = await ctx.db
    .selectFrom("log_records")
    .select(["id", "fields"])
    .where("account_id", "=", ctx.actor.id)
    .where("kind", "=", "exercise")
    .where("is_live", "=", true)
    .execute()
  const own = rows.map(({ id, fields }): ExerciseOut => {
    const exercise = fields as Partial<ExerciseOut>
    return {
      id,
      name: exercise.name ?? "",
      muscles: exercise.muscles ?? [],
      equipment: exercise.equipment ?? "",
      level: exercise.level ?? "beginner",
      loadKind: exercise.loadKind ?? "external",
      cue: exercise.cue ?? "",
      own: true,
    }
  })
  return ok({ items: searchExercises([...own, ...builtIn], q).slice(0, limit), nextCursor: null })
}
