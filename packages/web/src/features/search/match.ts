/** As people type: without accents and case. */
export const plain = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase()

/** Every typed word begins a word of the text. */
export const matches = (text: string, typed: string): boolean => {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u)
  return plain(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every(part => words.some(word => word.startsWith(part)))
}

export interface Piece {
  text: string
  hit: boolean
  at: number
}

/** The text cut where typed words begin its words, for showing what was found in it. */
export const pieces = (text: string, typed: string): Piece[] => {
  const parts = plain(typed).split(/\s+/).filter(Boolean)
  const found: Piece[] = []
  let rest = 0
  for (const word of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const length = Math.max(
      0,
      ...parts.filter(part => plain(word[0]).startsWith(part)).map(part => part.length),
    )
    if (length === 0) continue
    if (word.index > rest) found.push({ text: text.slice(rest, word.index), hit: false, at: rest })
    found.push({ text: text.slice(word.index, word.index + length), hit: true, at: word.index })
    rest = word.index + length
  }
  if (rest < text.length) found.push({ text: text.slice(rest), hit: false, at: rest })
  return found
}
