export const languages = { en: "English" } as const
export type Language = keyof typeof languages

export const getLanguage = (): Language => {
  const kept = document.documentElement.lang
  return kept in languages ? (kept as Language) : "en"
}

/** The locale for dates and numbers: English pages write days first and weeks from Monday. */
export const formatLocale = (): string => (getLanguage() === "en" ? "en-GB" : getLanguage())
