import type { ZxcvbnFactory } from "@zxcvbn-ts/core"

const TOO_EASY = "This password is too easy to guess. Add another word or two, or use rarer ones."
const LIKE_ADDRESS = "Choose a password that isn’t based on your email address."

/** Of 0 to 4: from here on, more than 10^8 guesses are needed. */
const MIN_SCORE = 3
/** Only so many characters are judged: the time grows faster than the length, and these alone must be strong enough. */
const MAX_JUDGED_CHARACTERS = 40
const MAX_SUBSTITUTIONS = 20

/** How many other characters around a part of the address still leave the password too weak. */
const MAX_EXTRA_CHARACTERS = 3
const MIN_PART_LENGTH = 4

/** Why a password of sufficient length is refused: easy to guess, or made of the email address. Null if it is acceptable. */
export const findPasswordWeakness = async (password: string, email: string): Promise<string | null> => {
  const plain = password.normalize("NFKC")
  const parts = partsOfAddress(email)
  if (isMadeOf(parts, plain.toLowerCase())) return LIKE_ADDRESS
  const estimator = await loadEstimator()
  return estimator.check(plain, ["rapport", ...parts]).score < MIN_SCORE ? TOO_EASY : null
}

let estimator: Promise<ZxcvbnFactory> | undefined

/** Loaded at the first use, as its dictionaries take half a second. */
const loadEstimator = (): Promise<ZxcvbnFactory> => {
  estimator ??= createEstimator()
  return estimator
}

const createEstimator = async (): Promise<ZxcvbnFactory> => {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: MAX_JUDGED_CHARACTERS,
    l33tMaxSubstitutions: MAX_SUBSTITUTIONS,
  })
}

const partsOfAddress = (email: string): string[] => {
  const [local = "", domain = ""] = email.toLowerCase().split("@")
  return [email.toLowerCase(), local, ...local.split(/[._+-]/), domain, domain.split(".")[0] ?? ""].filter(
    part => part.length >= MIN_PART_LENGTH,
  )
}

const isMadeOf = (parts: readonly string[], plain: string): boolean =>
  parts.some(
    part =>
      plain.includes(part) && lettersAndDigits(plain.replaceAll(part, "")).length <= MAX_EXTRA_CHARACTERS,
  )

const lettersAndDigits = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "")
