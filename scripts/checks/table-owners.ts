import { placeOf } from "./arrows.ts"
import { lineAt, type Source, withoutComments } from "./imports.ts"

const PLATFORM = "the platform"

/** Which module declares a table: the keys of `interface …Tables` in its tables.ts. */
export const tableOwners = (sources: readonly Source[]): Map<string, string> => {
  const owners = new Map<string, string>()
  for (const { path, text } of sources) {
    if (!path.endsWith("/tables.ts")) continue
    const owner = ownerOf(path)
    if (owner) for (const name of declaredTables(withoutComments(text))) owners.set(name, owner)
  }
  return owners
}

const ownerOf = (path: string): string | null => {
  const place = placeOf(path)
  if (place.kind === "module") return place.name
  return place.kind === "platform" || place.kind === "app" ? PLATFORM : null
}

const declaredTables = (text: string): string[] => {
  const names: string[] = []
  for (const match of text.matchAll(/interface \w+Tables\b[^{]*\{/g)) {
    let depth = 1
    let line = ""
    for (let at = (match.index ?? 0) + match[0].length; depth > 0 && at < text.length; at++) {
      const char = text[at] ?? ""
      if (depth === 1) line += char
      const name = depth === 1 && char === ":" ? /(\w+)\s*\??\s*:$/.exec(line)?.[1] : undefined
      if (name) names.push(name)
      if (char === "{") depth++
      if (char === "}") depth--
      if (char === "\n" || char === ":") line = ""
    }
  }
  return names
}

const writes = [
  /\.(?:insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(\s*["'`]([a-z_]+)/g,
  /\b(?:insert\s+into|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?(?:public\.)?"?([a-z_]+)/gi,
  /\bupdate\s+(?:only\s+)?(?:public\.)?"?([a-z_]+)"?\s+(?:as\s+\w+\s+|[a-z]\w*\s+)?set\b/gi,
]

/** A table is written only by the module that declares it; tests, seeds and the test kit may prepare anything. */
export const strangeWrites = (sources: readonly Source[]): string[] => {
  const owners = tableOwners(sources)
  const found: string[] = []
  for (const { path, text } of sources) {
    const writer = /\.(test|soak)\.ts$/.test(path) ? null : ownerOf(path)
    if (!writer) continue
    const clean = withoutComments(text)
    for (const pattern of writes)
      for (const match of clean.matchAll(pattern)) {
        const owner = owners.get(match[1] ?? "")
        if (owner && owner !== writer)
          found.push(
            `${path}:${lineAt(clean, match.index ?? 0)} writes ${match[1]}, which belongs to ${owner}: call a verb of ${owner}, or record an event`,
          )
      }
  }
  return found
}
