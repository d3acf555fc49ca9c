/** Lower case, without accents. */
export const normalize = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase()

/** Whether every typed word is the beginning of a word of the text. */
export const matches = (text: string, typed: string): boolean => {
  const words = normalize(text).split(/[^\p{L}\p{N}]+/u)
  return normalize(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every(part => words.some(word => word.startsWith(part)))
}

export interface TextPart {
  text: string
  matched: boolean
  offset: number
}

/** Splits the text at the matched beginnings of words, for highlighting. */
export const splitAtMatches = (text: string, typed: string): TextPart[] => {
  const parts = normalize(typed).split(/\s+/).filter(Boolean)
  const found: TextPart[] = []
  let rest = 0
  for (const word of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const length = Math.max(
      0,
      ...parts.filter(part => normalize(word[0]).startsWith(part)).map(part => part.length),
    )
    if (length === 0) continue
    if (word.index > rest) found.push({ text: text.slice(rest, word.index), matched: false, offset: rest })
    found.push({ text: text.slice(word.index, word.index + length), matched: true, offset: word.index })
    rest = word.index + length
  }
  if (rest < text.length) found.push({ text: text.slice(rest), matched: false, offset: rest })
  return found
}
