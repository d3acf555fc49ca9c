/** Digits and capitals without those that are mistaken for one another (0 O, 1 I L). */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
/** 12 of 31 characters carry 59 random bits. */
export const CODE_LENGTH = 12
const GROUP = 4

/** A code from its random picks, each below the alphabet's length. */
export const codeFrom = (picks: readonly number[]): string =>
  picks.map(pick => CODE_ALPHABET[pick] ?? "").join("")

/** As people read and copy it: `7K2Q-9FMT-B4XW`. */
export const groupCode = (code: string): string =>
  (code.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? []).join("-")

/** What was typed, without case, spaces and dashes; null where it cannot be a code. */
export const readCode = (typed: string): string | null => {
  const code = typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}_.]/gu, "")
    .toUpperCase()
  return code.length === CODE_LENGTH && [...code].every(each => CODE_ALPHABET.includes(each)) ? code : null
}
