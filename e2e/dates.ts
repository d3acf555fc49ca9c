/** A Wednesday two weeks ahead, so that nothing of it is over. */
export const wednesday = (): string => {
  const day = new Date(Date.now() + 14 * 86_400_000)
  day.setUTCDate(day.getUTCDate() + 3 - (day.getUTCDay() || 7))
  return day.toISOString().slice(0, 10)
}

/** The same weekday so many weeks later. */
export const weeksAfter = (date: string, weeks: number): string =>
  new Date(Date.parse(date) + weeks * 7 * 86_400_000).toISOString().slice(0, 10)

/** The instant at which a clock in Berlin, where the coaches of the journeys are at home, shows this hour of that date. */
export const inBerlin = (date: string, hour: number): string => {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", hour: "2-digit" })
  const noon = Date.parse(`${date}T12:00:00Z`)
  return new Date(noon + (hour - Number(clock.format(noon))) * 3_600_000).toISOString()
}
