import type { z } from "zod"

/**
 * A body that may also hold what its GET gives and nobody can change, so that a caller can send all of it back with one
 * field changed. These fields must be of the kind that GET gives; they are ignored. Other unknown fields stay refused.
 */
export const withReadOnly = <
  Shape extends z.core.$ZodShape,
  Given extends z.ZodRawShape,
  const K extends keyof Given & string,
>(
  body: z.ZodObject<Shape, z.core.$strict>,
  given: z.ZodObject<Given>,
  ...names: K[]
) => {
  const shape = given.shape as Record<string, unknown> as Record<string, z.ZodType>
  const ignored = names.flatMap(name => {
    const field = shape[name]
    return field
      ? [[name, field.optional().meta({ readOnly: true, description: "As GET gives it; ignored." })]]
      : []
  })
  return body
    .safeExtend(Object.fromEntries(ignored) as never)
    .transform(value => without(value as Record<string, unknown>, names)) as unknown as z.ZodType<
    z.output<typeof body>,
    z.input<typeof body> & { [N in K]?: z.input<Given[N] & z.ZodType> | undefined }
  >
}

const without = (value: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
