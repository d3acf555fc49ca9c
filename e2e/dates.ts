/** A Wednesday about two weeks ahead, so that it is in the future. */
export const wednesday = (): string => {
  const day = new Date(Date.now() + 14 * 86_400_000)
  day.setUTCDate(day.getUTCDate() + 3 - (day.getUTCDay() || 7))
  return day.toISOString().slice(0, 10)
}

/** The same weekday that many weeks later. */
export const weeksAfter = (date: string, weeks: number): string =>
  new Date(Date.parse(date) + weeks * 7 * 86_400_000).toISOString().slice(0, 10)

/** The instant of this hour and date in Berlin, the time zone of the coaches in the journeys. */
export const inBerlin = (date: string, hour: number): string => {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", hour: "2-digit" })
  const noon = Date.parse(`${date}T12:00:00Z`)
  return new Date(noon + (hour - Number(clock.format(noon))) * 3_600_000).toISOString()
}
