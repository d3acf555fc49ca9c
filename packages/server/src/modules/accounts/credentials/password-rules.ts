import { commonWords } from "./common-passwords.ts"

const TOO_COMMON = "This password is too common. Choose another."
const LIKE_ADDRESS = "Choose a password that is not made of your address."

/** What may stand around a word or an address part without making it a password of one's own. */
const TRIMMINGS = 3
const MIN_PART_LENGTH = 4
const MIN_DISTINCT = 5

/** Why a password is refused beside its length: common, or made of the address. Null when it may be used. */
export const whyWeak = (password: string, email: string): string | null => {
  const plain = password.normalize("NFKC").toLowerCase()
  if (isMadeOf(plain, email)) return LIKE_ADDRESS
  if (isMonotone(plain) || isRun(plain) || isCommonWord(plain)) return TOO_COMMON
  return null
}

const isMadeOf = (plain: string, email: string): boolean => {
  const [local = "", domain = ""] = email.toLowerCase().split("@")
  const parts = [email, local, ...local.split(/[._+-]/), domain, domain.split(".")[0] ?? ""]
  return parts
    .filter(part => part.length >= MIN_PART_LENGTH)
    .some(part => plain.includes(part) && lettersAndDigits(plain.replaceAll(part, "")).length <= TRIMMINGS)
}

const lettersAndDigits = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "")

/** The same few signs, or one short piece over and over. */
const isMonotone = (plain: string): boolean =>
  new Set(plain).size < MIN_DISTINCT || /^(.{1,5})\1+.{0,2}$/u.test(plain)

const ROWS = [
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
const RUNS = ROWS.flatMap(row => [row, [...row].reverse().join("")])
const MIN_RUN_LENGTH = 3

const runAt = (text: string, start: number): number => {
  let length = 0
  for (const run of RUNS) {
    let reached = MIN_RUN_LENGTH
    while (start + reached <= text.length && run.includes(text.slice(start, start + reached))) reached++
    if (reached - 1 >= MIN_RUN_LENGTH) length = Math.max(length, reached - 1)
  }
  return length
}

/** Steps along the keyboard, the alphabet or the digits, with little else. */
const isRun = (plain: string): boolean => {
  let left = 0
  for (let at = 0; at < plain.length; ) {
    const run = runAt(plain, at)
    left += run > 0 ? 0 : 1
    at += Math.max(run, 1)
  }
  return left <= TRIMMINGS
}

const SWAPS: Record<string, string> = {
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

const unswapped = (text: string): string => [...text].map(sign => SWAPS[sign] ?? sign).join("")

/** One or two common words, with any digits and signs around or between them, and letters swapped for look-alikes. */
const isCommonWord = (plain: string): boolean => {
  const bare = plain.replace(/[^\p{L}]/gu, "")
  const core = plain.replace(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, "")
  return [bare, lettersAndDigits(core), unswapped(core), unswapped(plain)]
    .map(text => text.replace(/[^\p{L}]/gu, ""))
    .some(text => text.length > 0 && (isWords(text) || isRun(text)))
}

const isWords = (text: string): boolean => {
  if (commonWords.has(text)) return true
  for (let cut = 3; cut <= text.length - 3; cut++)
    if (commonWords.has(text.slice(0, cut)) && commonWords.has(text.slice(cut))) return true
  return false
}
