import { z } from "zod"

const readOnly = z
  .unknown()
  .optional()
  .meta({ readOnly: true, description: "Taken as its GET gives it, and ignored." })

/**
 * A body that may also hold what its GET gives and nobody can change, so that a caller can send all of it back with one
 * field changed. Other unknown fields stay refused.
 */
export const withReadOnly = <Shape extends z.core.$ZodShape, const K extends string>(
  body: z.ZodObject<Shape, z.core.$strict>,
  ...names: K[]
) =>
  body
    .safeExtend(Object.fromEntries(names.map(name => [name, readOnly])) as never)
    .transform(value => without(value as Record<string, unknown>, names)) as unknown as z.ZodType<
    z.output<typeof body>,
    z.input<typeof body> & { [N in K]?: unknown }
  >

const without = (value: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
