import type { FieldError } from "@rapport/domain/kernel/result"

const DEEPEST = 32
const NOT_STORABLE = "This holds characters that cannot be stored."
const TOO_DEEP = "This is nested too deeply."

/**
 * What no table can hold (null characters, half characters) and what no form has (nesting without end), wherever in
 * the input it stands: found before anything else looks at it, without recursion.
 */
export const whyNotPlain = (input: unknown): FieldError | null => {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: input, path: "", depth: 0 }]
  for (let at = open.pop(); at; at = open.pop()) {
    const { value, path, depth } = at
    if (typeof value === "string") {
      if (!isStorable(value)) return { path, message: NOT_STORABLE }
    } else if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
      if (depth === DEEPEST) return { path: path.split(".")[0] ?? "", message: TOO_DEEP }
      for (const [name, part] of Object.entries(value)) {
        if (!isStorable(name)) return { path, message: NOT_STORABLE }
        open.push({ value: part, path: path === "" ? name : `${path}.${name}`, depth: depth + 1 })
      }
    }
  }
  return null
}

const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed()
