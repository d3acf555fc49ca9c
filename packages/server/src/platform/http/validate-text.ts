import type { FieldError } from "@rapport/domain/kernel/result"

const MAX_DEPTH = 32
const NOT_STORABLE = "This contains characters that can’t be saved."
const TOO_DEEP = "This is nested too deeply."

/**
 * Finds text that PostgreSQL cannot store (null characters, lone surrogates) and excessive nesting, anywhere in the
 * input. Without recursion, as the nesting may be deep enough to overflow the stack.
 */
export const findInvalidText = (input: unknown): FieldError | null => {
  const stack: { value: unknown; path: string; depth: number }[] = [{ value: input, path: "", depth: 0 }]
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { value, path, depth } = entry
    if (typeof value === "string") {
      if (!isStorable(value)) return { path, message: NOT_STORABLE }
    } else if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
      if (depth === MAX_DEPTH) return { path: path.split(".")[0] ?? "", message: TOO_DEEP }
      for (const [name, part] of Object.entries(value)) {
        if (!isStorable(name)) return { path, message: NOT_STORABLE }
        stack.push({ value: part, path: path === "" ? name : `${path}.${name}`, depth: depth + 1 })
      }
    }
  }
  return null
}

const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed()
