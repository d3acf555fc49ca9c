/** What food amounts to. Sums are unrounded; they are rounded where they are shown. */

export interface Nutrients {
  kcal?: number | undefined
  proteinG?: number | undefined
  carbsG?: number | undefined
  fatG?: number | undefined
  fibreG?: number | undefined
  alcoholG?: number | undefined
}

export interface Totals {
  kcal: number
  proteinG: number
  carbsG: number
  fatG: number
  fibreG: number
}

/**
 * Energy in kcal by the general factors of Atwater: 4 a gram of protein and carbohydrates, 9 of fat, 7 of alcohol. Fibre
 * is not taken off. Source: A. L. Merrill and B. K. Watt, Energy value of foods, USDA Agriculture Handbook 74, 1973.
 */
export const kcalFromMacros = ({ proteinG = 0, carbsG = 0, fatG = 0, alcoholG = 0 }: Nutrients): number =>
  4 * proteinG + 4 * carbsG + 9 * fatG + 7 * alcoholG

/** The energy of an item: what its label says, otherwise what its macros give. */
export const kcalOf = (nutrients: Nutrients): number => nutrients.kcal ?? kcalFromMacros(nutrients)

/** The nutrients of an amount of food, of which the values of 100 g are known; to three decimals, as they are stored. */
export const nutrientsOf = (per100g: Nutrients, grams: number): Nutrients =>
  Object.fromEntries(
    Object.entries(per100g).map(([name, value]) => [name, Math.round(Number(value) * grams * 10) / 1000]),
  )

export const totalsOf = (items: readonly Nutrients[]): Totals => ({
  kcal: items.reduce((sum, item) => sum + kcalOf(item), 0),
  proteinG: items.reduce((sum, item) => sum + (item.proteinG ?? 0), 0),
  carbsG: items.reduce((sum, item) => sum + (item.carbsG ?? 0), 0),
  fatG: items.reduce((sum, item) => sum + (item.fatG ?? 0), 0),
  fibreG: items.reduce((sum, item) => sum + (item.fibreG ?? 0), 0),
})

/** The target of a date is the newest one that has begun. */
export const targetOn = <T extends { startDate?: string | undefined }>(
  targets: readonly T[],
  date: string,
): T | undefined =>
  targets
    .filter(({ startDate }) => startDate !== undefined && startDate <= date)
    .sort((a, b) => ((a.startDate ?? "") < (b.startDate ?? "") ? -1 : 1))
    .at(-1)
