import { formatLocale } from "../../i18n/language.ts"

/** 4.9, with one decimal in the reader's locale. */
export const ratingText = (average: number): string =>
  new Intl.NumberFormat(formatLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    average,
  )
