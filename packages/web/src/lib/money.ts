import { formatLocale } from "../i18n/language.ts"

/** Minor units in one unit of a currency: 100 cents in a euro, 1 in a yen. */
export const minorIn = (currency: string): number =>
  10 **
  (new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2)

/** €60, or €60.50; `exact` always writes the minor digits, as a bill does. */
export const moneyText = (amount: number, currency: string, exact = false): string => {
  const units = minorIn(currency)
  const whole = !exact && amount % units === 0
  return new Intl.NumberFormat(formatLocale(), {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    ...(whole && { maximumFractionDigits: 0 }),
  }).format(amount / units)
}
