/** Digits and capitals without the ambiguous ones (0 O, 1 I L). */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
/** 12 of 31 characters have 59 bits of entropy. */
export const CODE_LENGTH = 12
const GROUP_LENGTH = 4

/** A code of random indexes into the alphabet. */
export const inviteCodeFrom = (indexes: readonly number[]): string =>
  indexes.map(index => CODE_ALPHABET[index] ?? "").join("")

/** Formats a code for people: `7K2Q-9FMT-B4XW`. */
export const formatInviteCode = (code: string): string =>
  (code.match(new RegExp(`.{1,${GROUP_LENGTH}}`, "g")) ?? []).join("-")

/** Normalizes a typed code: case, spaces and dashes do not matter. Null where it cannot be a code. */
export const parseInviteCode = (typed: string): string | null => {
  const code = typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}_.]/gu, "")
    .toUpperCase()
  return code.length === CODE_LENGTH && [...code].every(char => CODE_ALPHABET.includes(char)) ? code : null
}
