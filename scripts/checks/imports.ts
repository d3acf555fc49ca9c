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
