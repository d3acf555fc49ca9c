/** What a file takes from elsewhere: the names in its import and export statements, dynamic ones too. */
export const importsOf = (text: string): string[] => {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "")
  const found = [
    ...bare.matchAll(/^\s*(?:import|export)\s[^"';]*?from\s*["']([^"']+)["']/gms),
    ...bare.matchAll(/^\s*import\s*["']([^"']+)["']/gm),
    ...bare.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g),
  ]
  return found.flatMap(match => (match[1] ? [match[1]] : []))
}

/** Tables that a file writes, by Kysely's verbs or in SQL text. */
export const writesOf = (text: string): string[] => {
  const found = [
    ...text.matchAll(/\.(?:insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(\s*["'](\w+)/g),
    ...text.matchAll(
      /\b(?:insert\s+into|delete\s+from|truncate|update(?!\s+(?:set|of|or|on|nowait|skip)\b))\s+([a-z_]+)\b(?=[\s(])/g,
    ),
  ]
  return [...new Set(found.flatMap(match => (match[1] ? [match[1]] : [])))]
}
