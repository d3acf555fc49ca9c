import { parentPort, workerData } from "node:worker_threads"
import Holidays from "date-holidays"

export interface HolidaysWanted {
  /** Without it: the country that has this zone. */
  readonly country: string | null
  readonly region: string | null
  readonly timeZone: string
  readonly year: number
  /** For names. */
  readonly language: string
}

interface Place {
  readonly code: string
  readonly name: string
}

export interface HolidaysOf {
  /** Null where there is no such country, or none that has the zone. */
  readonly country: string | null
  readonly region: string | null
  readonly countries: readonly Place[]
  readonly regions: readonly Place[]
  readonly items: readonly {
    readonly date: string
    readonly name: string
    readonly type: "public" | "bank"
  }[]
}

const DAY = 86_400_000

const read = ({ country: asked, region, timeZone, year, language }: HolidaysWanted): HolidaysOf => {
  const all = new Holidays()
  const countryNames = new Intl.DisplayNames(language, { type: "region" })
  const countries = placesOf(all.getCountries(), language, code => countryNames.of(code))
  const country = asked ?? countries.find(({ code }) => isIn(code, timeZone))?.code ?? null
  if (!country || !countries.some(({ code }) => code === country))
    return { country: null, region: null, countries, regions: [], items: [] }
  const regions = placesOf(all.getStates(country, language) ?? {}, language)
  const chosen = regions.find(({ code }) => code === region)?.code ?? null
  const calendar = chosen ? new Holidays(country, chosen) : new Holidays(country)
  const items = calendar.getHolidays(year, language).flatMap(each => {
    if (each.type !== "public" && each.type !== "bank") return []
    const { name, type } = each
    return datesOf(each).map(date => ({ date, name, type }))
  })
  return { country, region: chosen, countries, regions, items }
}

const placesOf = (
  named: Record<string, string>,
  language: string,
  nameOf?: (code: string) => string | undefined,
): Place[] =>
  Object.entries(named)
    .map(([code, name]) => ({ code, name: nameOf?.(code) ?? name }))
    .sort((a, b) => a.name.localeCompare(b.name, language))

const isIn = (country: string, timeZone: string): boolean => {
  const zones = new Intl.Locale(`und-${country}`).getTimeZones() ?? []
  return zones.includes(new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone)
}

/** Some last several days. The text before a zone's offset is the date of the place. */
const datesOf = ({ date, start, end }: { date: string; start: Date; end: Date }): string[] => {
  const first = Date.parse(date.slice(0, 10))
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY))
  return Array.from({ length: days }, (_, i) => new Date(first + i * DAY).toISOString().slice(0, 10))
}

parentPort?.postMessage(read(workerData as HolidaysWanted))
