import { formatLocale } from "../i18n/language.ts"

export type Units = "metric" | "imperial"

const CM_IN_INCH = 2.54
const KG_IN_POUND = 0.45359237

const rounded = (value: number): number => Math.round(value * 10) / 10

/** Lengths are stored in centimetres; inches are shown and read with one decimal. */
export const lengthIn = (units: Units, cm: number): number =>
  units === "imperial" ? rounded(cm / CM_IN_INCH) : rounded(cm)
export const cmFrom = (units: Units, length: number): number =>
  units === "imperial" ? rounded(length * CM_IN_INCH) : length

/** Weights are stored in kilograms. */
export const weightIn = (units: Units, kg: number): number =>
  units === "imperial" ? rounded(kg / KG_IN_POUND) : rounded(kg)
export const kgFrom = (units: Units, weight: number): number =>
  units === "imperial" ? rounded(weight * KG_IN_POUND) : weight

export const lengthUnit = (units: Units): string => (units === "imperial" ? "in" : "cm")
export const weightUnit = (units: Units): string => (units === "imperial" ? "lb" : "kg")

const withUnit = (value: number, unit: string): string =>
  new Intl.NumberFormat(formatLocale(), { style: "unit", unit, maximumFractionDigits: 1 }).format(value)

/** A weight in the reader's units. */
export const weightText = (kg: number, units: Units): string =>
  units === "imperial" ? withUnit(kg / KG_IN_POUND, "pound") : withUnit(kg, "kilogram")

/** A length in the reader's units. */
export const lengthText = (cm: number, units: Units): string =>
  units === "imperial" ? withUnit(cm / CM_IN_INCH, "inch") : withUnit(cm, "centimeter")
