import { commonWords } from "./common-passwords.ts"

const TOO_COMMON = "This password is too common. Choose another."
const LIKE_ADDRESS = "Choose a password that isn’t based on your email address."

/** How many other characters around a word or a part of the address still leave the password too weak. */
const MAX_EXTRA_CHARACTERS = 3
const MIN_PART_LENGTH = 4
const MIN_DISTINCT = 5

/** Why a password of sufficient length is refused: it is common, or made of the email address. Null if it is acceptable. */
export const findPasswordWeakness = (password: string, email: string): string | null => {
  const plain = password.normalize("NFKC").toLowerCase()
  if (isMadeOfAddress(plain, email)) return LIKE_ADDRESS
  if (isRepetitive(plain) || isSequence(plain) || isMadeOfCommonWords(plain)) return TOO_COMMON
  return null
}

const isMadeOfAddress = (plain: string, email: string): boolean => {
  const [local = "", domain = ""] = email.toLowerCase().split("@")
  const parts = [email, local, ...local.split(/[._+-]/), domain, domain.split(".")[0] ?? ""]
  return parts
    .filter(part => part.length >= MIN_PART_LENGTH)
    .some(
      part =>
        plain.includes(part) && lettersAndDigits(plain.replaceAll(part, "")).length <= MAX_EXTRA_CHARACTERS,
    )
}

const lettersAndDigits = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "")

/** Few distinct characters, or one short piece repeated. */
const isRepetitive = (plain: string): boolean =>
  new Set(plain).size < MIN_DISTINCT || /^(.{1,5})\1+.{0,2}$/u.test(plain)

const SEQUENCES_FORWARD = [
  "01234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "qsdfghjklm",
  "zxcvbnm",
  "yxcvbnm",
  "wxcvbn",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "1a2b3c4d5e6f7g8h9i0j",
  "a1b2c3d4e5f6g7h8i9j0",
  "q1w2e3r4t5y6u7i8o9p0",
  "qazwsxedcrfvtgbyhnujmikolp",
  "zaqxswcdevfrbgtnhymjukilop",
]
const SEQUENCES = SEQUENCES_FORWARD.flatMap(sequence => [sequence, [...sequence].reverse().join("")])
const MIN_SEQUENCE_LENGTH = 3

const sequenceLengthAt = (text: string, start: number): number => {
  let longest = 0
  for (const sequence of SEQUENCES) {
    let length = MIN_SEQUENCE_LENGTH
    while (start + length <= text.length && sequence.includes(text.slice(start, start + length))) length++
    if (length - 1 >= MIN_SEQUENCE_LENGTH) longest = Math.max(longest, length - 1)
  }
  return longest
}

/** Sequences of the keyboard, the alphabet or the digits, with few other characters. */
const isSequence = (plain: string): boolean => {
  let extraCharacters = 0
  for (let at = 0; at < plain.length; ) {
    const length = sequenceLengthAt(plain, at)
    extraCharacters += length > 0 ? 0 : 1
    at += Math.max(length, 1)
  }
  return extraCharacters <= MAX_EXTRA_CHARACTERS
}

const SUBSTITUTIONS: Record<string, string> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
}

const undoSubstitutions = (text: string): string =>
  [...text].map(character => SUBSTITUTIONS[character] ?? character).join("")

/** One or two common words, with any digits and symbols around or between them, and letters replaced by look-alikes. */
const isMadeOfCommonWords = (plain: string): boolean => {
  const lettersOnly = plain.replace(/[^\p{L}]/gu, "")
  const trimmed = plain.replace(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, "")
  return [lettersOnly, lettersAndDigits(trimmed), undoSubstitutions(trimmed), undoSubstitutions(plain)]
    .map(text => text.replace(/[^\p{L}]/gu, ""))
    .some(text => text.length > 0 && (isOneOrTwoWords(text) || isSequence(text)))
}

const isOneOrTwoWords = (text: string): boolean => {
  if (commonWords.has(text)) return true
  for (let cut = 3; cut <= text.length - 3; cut++)
    if (commonWords.has(text.slice(0, cut)) && commonWords.has(text.slice(cut))) return true
  return false
}
