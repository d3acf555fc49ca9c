/** Units in which a person types, and what each is in kilograms, metres or centimetres. */

export type LoadUnit = "kg" | "lb"
export type DistanceUnit = "m" | "km" | "mi" | "yd" | "ft"
export type LengthUnit = "cm" | "in"

export interface Amount<Unit extends string = string> {
  value: number
  unit: Unit
}

/** The international pound is exactly 0.45359237 kg (International Yard and Pound Agreement, 1959). */
const KG: Readonly<Record<LoadUnit, number>> = { kg: 1, lb: 0.45359237 }
/** The international yard is exactly 0.9144 m (International Yard and Pound Agreement, 1959). */
const METRES: Readonly<Record<DistanceUnit, number>> = {
  m: 1,
  km: 1000,
  mi: 1609.344,
  yd: 0.9144,
  ft: 0.3048,
}
const CENTIMETRES: Readonly<Record<LengthUnit, number>> = { cm: 1, in: 2.54 }

export const kgOf = ({ value, unit }: Amount<LoadUnit>): number => value * KG[unit]
export const metresOf = ({ value, unit }: Amount<DistanceUnit>): number => value * METRES[unit]
export const centimetresOf = ({ value, unit }: Amount<LengthUnit>): number => value * CENTIMETRES[unit]

/** A weight in another unit: as typed where it is the same, otherwise rounded to one decimal. */
export const loadIn = (unit: LoadUnit, load: Amount<LoadUnit>): number =>
  load.unit === unit ? load.value : roundHalfAway(kgOf(load) / KG[unit], 1)

/** Kilograms in a unit, rounded to one decimal. */
export const loadFromKg = (unit: LoadUnit, kg: number): number => roundHalfAway(kg / KG[unit], 1)

/** Rounds the decimal value as it is written, half away from zero: 1.005 to two decimals is 1.01, and -2.5 is -3. */
export const roundHalfAway = (value: number, decimals: number): number => {
  if (!Number.isFinite(value)) return value
  const [digits = "0", exponent = "0"] = String(Math.abs(value)).split("e")
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`)
  const [rounded = "0", power = "0"] = String(Math.round(shifted)).split("e")
  const size = Number(`${rounded}e${Number(power) - decimals}`)
  return value < 0 && size > 0 ? -size : size
}
