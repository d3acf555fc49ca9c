/** Minor units as a letter writes them. */
export const amountIn = (
  locale: string,
  { amount, currency }: { amount: number; currency: string },
): string => {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
