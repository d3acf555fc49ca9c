import { formatLocale } from "../../../i18n/language.ts"

type Units = "metric" | "imperial"

const CM_IN_INCH = 2.54
const KG_IN_POUND = 0.453_592_37

const withUnit = (value: number, unit: string): string =>
  new Intl.NumberFormat(formatLocale(), { style: "unit", unit, maximumFractionDigits: 1 }).format(value)

/** A weight in the reader's units. */
export const weightText = (kg: number, units: Units): string =>
  units === "imperial" ? withUnit(kg / KG_IN_POUND, "pound") : withUnit(kg, "kilogram")

/** A length in the reader's units. */
export const lengthText = (cm: number, units: Units): string =>
  units === "imperial" ? withUnit(cm / CM_IN_INCH, "inch") : withUnit(cm, "centimeter")
