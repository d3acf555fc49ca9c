import { type Amount, type DistanceUnit, type LoadUnit, loadFromKg, loadIn } from "@rapport/domain/logs/units"
import { formatLocale } from "../../i18n/language.ts"
import type { Units } from "../../lib/units.ts"
import type { LoggedSet } from "./log-view.ts"

export const loadUnitOf = (units: Units): LoadUnit => (units === "imperial" ? "lb" : "kg")

export const numberText = (value: number, decimals = 1): string =>
  new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: decimals }).format(value)

/** 62.5 kg, of kilograms in the reader's units. */
export const kgText = (kg: number, units: Units, decimals = 1): string => {
  const unit = loadUnitOf(units)
  return `${numberText(loadFromKg(unit, kg), decimals)} ${unit}`
}

const PACE: Readonly<Record<DistanceUnit, string>> = { m: "m", km: "km", mi: "mi", yd: "yd", ft: "ft" }

export const distanceText = ({ value, unit }: Amount<DistanceUnit>): string =>
  `${numberText(value, 2)} ${PACE[unit]}`

/** 1:28, or 1:05:00. */
export const clockText = (seconds: number): string => {
  const whole = Math.max(0, Math.ceil(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const pad = (value: number) => String(value).padStart(2, "0")
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`
}

/** A set in one line: 60 × 5, × 8, 0:45, 5 km in 26:10. */
export const setText = (set: LoggedSet, units: Units): string => {
  const load = set.load ? numberText(loadIn(loadUnitOf(units), set.load), 3) : ""
  if (set.reps !== undefined) return `${load} × ${set.reps}`.trim()
  const parts = [
    set.distance ? distanceText(set.distance) : "",
    set.seconds !== undefined ? clockText(set.seconds) : "",
    load,
  ]
  return parts.filter(Boolean).join(", ")
}

/** A typed number with a point or a comma; null where it is none. */
export const numberFrom = (text: string): number | null => {
  const value = Number(text.trim().replace(",", "."))
  return text.trim() === "" || !Number.isFinite(value) || value < 0 ? null : Math.round(value * 1000) / 1000
}
