import { formatLocale } from "../../i18n/language.ts"

/** "English" for `en`; the code itself where the browser has no name for it. */
export const languageName = (code: string): string => {
  try {
    return new Intl.DisplayNames(formatLocale(), { type: "language" }).of(code) ?? code
  } catch {
    return code
  }
}

export const languageNames = (codes: readonly string[]): string => codes.map(languageName).join(", ")
