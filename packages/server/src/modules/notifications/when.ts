/** A session's time as a letter writes it: date, start to end, and the zone by name. */
export const whenIn = (locale: string, timeZone: string, start: Date, minutes: number): string => {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone })
  const end = new Date(start.getTime() + minutes * 60_000)
  return `${day.format(start)}, ${time.format(start)}–${time.format(end)} (${timeZone})`
}

/** A moment as a letter writes it: date, time, and the zone by name. */
export const untilIn = (locale: string, timeZone: string, at: Date): string =>
  `${new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone }).format(at)} (${timeZone})`
