import { formatLocale } from "../i18n/language.ts"

/** Minor units per unit of a currency: 100 for the euro, 1 for the yen. */
export const minorUnitsPer = (currency: string): number =>
  10 **
  (new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2)

/** €60, or €60.50; `exact` always adds the minor digits, as on an invoice. */
export const moneyText = (amount: number, currency: string, exact = false): string => {
  const units = minorUnitsPer(currency)
  const whole = !exact && amount % units === 0
  return new Intl.NumberFormat(formatLocale(), {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    ...(whole && { maximumFractionDigits: 0 }),
  }).format(amount / units)
}
