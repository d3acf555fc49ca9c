import { en } from "./en.ts"
import type { LanguageTexts } from "./texts.ts"

const languages: Readonly<Record<string, LanguageTexts>> = { en }

/** The texts of a language; English for a language without texts. */
export const textsIn = (language: string): LanguageTexts => languages[language] ?? en
