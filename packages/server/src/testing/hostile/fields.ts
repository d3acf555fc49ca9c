import type { Endpoint } from "@rapport/domain/kernel/contract"
import { z } from "zod"

interface Shape {
  properties?: Record<string, Shape>
  items?: Shape
  anyOf?: Shape[]
  oneOf?: Shape[]
  allOf?: Shape[]
}

export type FieldPath = readonly (string | 0)[]

const MAX_DEPTH = 3

/** The paths of all fields of a schema, including those of objects in lists. */
export const fieldsOf = (schema: Endpoint["body"]): FieldPath[] => {
  if (!schema) return []
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape
  const found = new Map<string, FieldPath>()
  for (const path of walk(shape, [])) found.set(path.join("."), path)
  return [...found.values()]
}

const walk = (shape: Shape, at: FieldPath): FieldPath[] => {
  if (at.length > MAX_DEPTH) return []
  const parts = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])]
  return [
    ...parts.flatMap(part => walk(part, at)),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, property]) => [
      [...at, name],
      ...walk(property, [...at, name]),
    ]),
    ...(shape.items ? [[...at, 0 as const], ...walk(shape.items, [...at, 0])] : []),
  ]
}

/** A copy of `base` with the field set to `value`; creates the objects and lists on the way. */
export const withField = (base: unknown, [name, ...rest]: FieldPath, value: unknown): unknown => {
  if (name === undefined) return value
  if (name === 0) return [withField(Array.isArray(base) ? base[0] : undefined, rest, value)]
  const object = typeof base === "object" && base !== null && !Array.isArray(base) ? base : {}
  return { ...object, [name]: withField((object as Record<string, unknown>)[name], rest, value) }
}
