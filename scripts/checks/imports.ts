export interface Source {
  /** From the checkout, with forward slashes. */
  path: string
  text: string
}

export interface Import {
  /** As written. */
  specifier: string
  line: number
}

const statements = [
  /^[ \t]*(?:import|export)\b(?:[^"'`;=]|=(?!=))*?\bfrom\s*["']([^"']+)["']/gm,
  /^[ \t]*import\s*["']([^"']+)["']/gm,
  /\bimport\(\s*["']([^"']+)["']/g,
]

/** Every module that a file names in an import, an export-from or a dynamic import. */
export const listImports = (text: string): Import[] => {
  const clean = withoutComments(text)
  const found: Import[] = []
  for (const pattern of statements)
    for (const match of clean.matchAll(pattern))
      if (match[1] !== undefined)
        found.push({ specifier: match[1], line: lineAt(clean, (match.index ?? 0) + match[0].length) })
  return found.sort((a, b) => a.line - b.line)
}

/** Blanks comments and keeps every line where it is. */
export const withoutComments = (text: string): string =>
  text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (all, quoted) => (quoted === undefined ? all.replace(/[^\n]/g, " ") : all),
  )

export const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length

/** The path of the file meant, from the checkout; null for a package that is not ours. */
export const resolveImport = (from: string, specifier: string): string | null => {
  if (specifier.startsWith("@rapport/domain/")) return `packages/domain/src/${specifier.slice(16)}.ts`
  if (specifier.startsWith("@rapport/server/")) return `packages/server/src/${specifier.slice(16)}.ts`
  if (!specifier.startsWith(".")) return null
  const parts = from.split("/").slice(0, -1)
  for (const part of specifier.split("?")[0]?.split("/") ?? [])
    if (part === "..") parts.pop()
    else if (part !== ".") parts.push(part)
  return parts.join("/")
}
