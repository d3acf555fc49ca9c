const key = "rapport-language"

export const languages = { en: "English" } as const
export type Language = keyof typeof languages

const rightToLeft = new Set(["ar"])

export const getLanguage = (): Language => {
  const kept = document.documentElement.lang
  return kept in languages ? (kept as Language) : "en"
}

export const setLanguage = (language: Language): void => {
  document.documentElement.lang = language
  document.documentElement.dir = rightToLeft.has(language) ? "rtl" : "ltr"
  localStorage.setItem(key, language)
}

/** The locale for dates and numbers: English pages write days first and weeks from Monday. */
export const formatLocale = (): string => (getLanguage() === "en" ? "en-GB" : getLanguage())
