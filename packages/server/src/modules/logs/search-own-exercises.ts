import { ok } from "@rapport/domain/kernel/result"
import { builtInExercises, searchExercises } from "@rapport/domain/logs/exercises"
import type { exerciseOut } from "@rapport/domain/logs/schema"
import type { z } from "zod"
import type { Ctx } from "../../platform/context.ts"
import { listOwn } from "./list-own.ts"

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
  const own = (await listOwn(ctx, "exercise")).map(({ id, fields }): ExerciseOut => {
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
