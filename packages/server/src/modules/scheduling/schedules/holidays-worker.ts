import { parentPort, workerData } from "node:worker_threads"
import Holidays from "date-holidays"

export interface HolidaysQuery {
  /** Null for the country of the time zone. */
  readonly country: string | null
  readonly region: string | null
  readonly timeZone: string
  readonly year: number
  /** The language of names. */
  readonly language: string
}

interface CodeAndName {
  readonly code: string
  readonly name: string
}

export interface CountryHolidays {
  /** Null where there is no such country, or no country for the time zone. */
  readonly country: string | null
  readonly region: string | null
  readonly countries: readonly CodeAndName[]
  readonly regions: readonly CodeAndName[]
  readonly items: readonly {
    readonly date: string
    readonly name: string
    readonly type: "public" | "bank"
  }[]
}

const DAY = 86_400_000

const readHolidays = ({
  country: requested,
  region,
  timeZone,
  year,
  language,
}: HolidaysQuery): CountryHolidays => {
  const all = new Holidays()
  const countryNames = new Intl.DisplayNames(language, { type: "region" })
  const countries = withNames(all.getCountries(), language, code => countryNames.of(code))
  const country = requested ?? countries.find(({ code }) => hasZone(code, timeZone))?.code ?? null
  if (!country || !countries.some(({ code }) => code === country))
    return { country: null, region: null, countries, regions: [], items: [] }
  const regions = withNames(all.getStates(country, language) ?? {}, language)
  const chosen = regions.find(({ code }) => code === region)?.code ?? null
  const calendar = chosen ? new Holidays(country, chosen) : new Holidays(country)
  const items = calendar.getHolidays(year, language).flatMap(holiday => {
    if (holiday.type !== "public" && holiday.type !== "bank") return []
    const { name, type } = holiday
    return datesOf(holiday).map(date => ({ date, name, type }))
  })
  return { country, region: chosen, countries, regions, items }
}

const withNames = (
  named: Record<string, string>,
  language: string,
  nameOf?: (code: string) => string | undefined,
): CodeAndName[] =>
  Object.entries(named)
    .map(([code, name]) => ({ code, name: nameOf?.(code) ?? name }))
    .sort((a, b) => a.name.localeCompare(b.name, language))

const hasZone = (country: string, timeZone: string): boolean => {
  const zones = new Intl.Locale(`und-${country}`).getTimeZones() ?? []
  return zones.includes(new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone)
}

/** All dates of a holiday, as some last several days. `date` begins with the local date. */
const datesOf = ({ date, start, end }: { date: string; start: Date; end: Date }): string[] => {
  const first = Date.parse(date.slice(0, 10))
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY))
  return Array.from({ length: days }, (_, i) => new Date(first + i * DAY).toISOString().slice(0, 10))
}

parentPort?.postMessage(readHolidays(workerData as HolidaysQuery))
