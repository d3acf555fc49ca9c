/** Settings that one side names and the other does not. */
export const undocumentedSettings = (
  names: readonly string[],
  example: string,
  operations: string | undefined,
): string[] => {
  const shown = new Set([...example.matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=/gm)].map(match => match[1] ?? ""))
  const missing = (where: string, has: (name: string) => boolean) =>
    names.filter(name => !has(name)).map(name => `${where} does not explain ${name}`)
  return [
    ...missing(".env.example", name => shown.has(name)),
    ...[...shown]
      .filter(name => !names.includes(name))
      .map(name => `.env.example shows ${name}, which nothing reads`),
    ...(operations === undefined
      ? []
      : missing("docs/operations.md", name => new RegExp(`\\b${name}\\b`).test(operations))),
  ]
}
