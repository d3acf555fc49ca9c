import { en } from "./en.ts"
import type { Words } from "./words.ts"

const languages: Readonly<Record<string, Words>> = { en }

/** The words of a person's language, English where there are none yet. */
export const wordsOf = (language: string): Words => languages[language] ?? en
