import { identifiersOf, wordsOf } from "./identifiers.ts"
import { keptNames, type RetiredWord, retiredWords } from "./retired-words.ts"
import type { Source } from "./source.ts"

const isCapital = (text: string): boolean => /^[A-Z]+$/.test(text)

/** In capitals a word is refused at the beginning of a constant, such as `MOST_TRIES`. */
const patternOf = (words: string): RegExp => {
  const bare = words.replace(/[\^$]/g, "")
  if (isCapital(bare)) return new RegExp(`^${bare}(?:_|$)`)
  return new RegExp(`${words.startsWith("^") ? "^" : "\\b"}${bare}${words.endsWith("$") ? "$" : "\\b"}`)
}

/** Columns and tables keep the names that databases have. */
const isDatabaseName = (name: string): boolean => /^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(name)

const isRetired = (name: string, { words = [], names = [] }: RetiredWord): boolean =>
  names.includes(name) || words.some(each => patternOf(each).test(isCapital(each) ? name : wordsOf(name)))

/** Retired words in the names of files and in identifiers, each with what is said instead. */
export const wordFaults = (
  sources: readonly Source[],
  retired: readonly RetiredWord[] = retiredWords,
  kept: Readonly<Record<string, string>> = keptNames,
): string[] => {
  const known = new Map<string, RetiredWord | undefined>()
  const foundIn = (name: string, path: string): RetiredWord | undefined => {
    const here = retired.filter(
      ({ within, exceptIn }) => path.startsWith(within ?? "") && !(exceptIn && path.endsWith(exceptIn)),
    )
    const key = `${here.length} ${here.map(word => retired.indexOf(word)).join()} ${name}`
    if (!known.has(key))
      known.set(
        key,
        here.find(word => isRetired(name, word)),
      )
    return known.get(key)
  }
  return sources.flatMap(({ path, text }) => {
    const ofPath = path
      .split("/")
      .slice(1)
      .map(part => part.replace(/(?:\.\w+)+$/, ""))
    const names = new Set([...ofPath, ...(/\.tsx?$/.test(path) ? [...identifiersOf(text)].sort() : [])])
    return [...names].flatMap(name => {
      if (name in kept || isDatabaseName(name)) return []
      const found = foundIn(name, path)
      return found ? [`${path}: ${name} (say ${found.instead})`] : []
    })
  })
}
