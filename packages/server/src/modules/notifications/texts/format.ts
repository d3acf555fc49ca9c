/** A session's time: date, start to end, and the name of the zone. */
export const formatSession = (locale: string, timeZone: string, start: Date, minutes: number): string => {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone })
  const end = new Date(start.getTime() + minutes * 60_000)
  return `${day.format(start)}, ${time.format(start)}–${time.format(end)} (${timeZone})`
}

/** An instant: date, time, and the name of the zone. */
export const formatInstant = (locale: string, timeZone: string, at: Date): string =>
  `${new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone }).format(at)} (${timeZone})`

/** An amount in minor units, with its currency. */
export const formatAmount = (
  locale: string,
  { amount, currency }: { amount: number; currency: string },
): string => {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
