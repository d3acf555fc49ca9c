const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "")

const namesIn = (text: string, ...patterns: RegExp[]): string[] => [
  ...new Set(
    patterns.flatMap(pattern => [...text.matchAll(pattern)].flatMap(([, name]) => (name ? [name] : []))),
  ),
]

/** Tables that a file writes, by Kysely's methods or in SQL text. */
export const writesOf = (text: string): string[] =>
  namesIn(
    text,
    /\.(?:insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(\s*["'](\w+)/g,
    /\b(?:insert\s+into|delete\s+from|truncate|update(?!\s+(?:set|of|or|on|nowait|skip)\b))\s+([a-z_]+)\b(?=[\s(])/g,
  )

/** A string on one line that is no statement. */
const PROSE = /"(?!(?:select|with|insert|update|delete|lock)\b)[^"\n]*"/g

const KYSELY_LIST = /\.(?:selectFrom|from|using)\(\s*\[([^\]]*)\]/g

/** Tables that a file reads, by Kysely's methods or in SQL text; names of common table expressions too. */
export const readsOf = (text: string): string[] => {
  const bare = withoutComments(text)
  const lists = [...bare.matchAll(KYSELY_LIST)].map(([, names]) => names ?? "").join(",")
  const sql = bare.replace(PROSE, '""')
  return [
    ...new Set([
      ...namesIn(
        bare,
        /\.(?:selectFrom|from|using|(?:inner|left|right|full|cross)Join(?:Lateral)?)\(\s*["'](\w+)/g,
        /\bsql\.table\(\s*["'](\w+)/g,
      ),
      ...namesIn(lists, /["'](\w+)/g),
      ...namesIn(
        sql,
        /\b(?:from|join|using)\s+(?:only\s+|lateral\s+)?([a-z_]+)\b/g,
        // The further tables of `from a x, b y`.
        /,\s+([a-z_]+)\s+(?:as\s+)?[a-z]{1,2}\b(?=\s)/g,
      ),
    ]),
  ]
}
