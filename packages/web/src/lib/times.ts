import { formatLocale, getLanguage } from "../i18n/language.ts"
import { localTimeOf } from "./zone-offsets.ts"

/** An RFC 3339 string, as in API replies, or epoch milliseconds. */
export type Instant = string | number

export const msOf = (at: Instant): number => (typeof at === "number" ? at : Date.parse(at))

const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

let renamedZone: string | undefined

/**
 * Finds the present name of the browser's zone where it is none that the server has offsets of. Only then is the list of
 * all names loaded, which is long.
 */
export const nameOwnZone = async (known: ReadonlyMap<string, unknown>): Promise<void> => {
  const zone = browserZone()
  if (known.has(zone)) return
  const names = await import("@rapport/domain/kernel/time-zones").catch(() => null)
  if (names) renamedZone = names.canonicalTimeZone(zone) ?? "UTC"
}

/** The browser's time zone; UTC where the browser is set to one that is not accepted. */
export const ownZone = (): string => renamedZone ?? browserZone()

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats in UTC: local times are computed with the server's offsets before they are formatted. */
const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const language = formatLocale()
  const key = `${language}|${JSON.stringify(options)}`
  const cached = formats.get(key)
  if (cached) return cached
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" })
  formats.set(key, format)
  return format
}

const formatIn = (at: Instant, zone: string, options: Intl.DateTimeFormatOptions): string =>
  formatOf(options).format(localTimeOf(msOf(at), zone))

/** 17:30, always in 24 hours. */
export const timeText = (at: Instant, zone: string): string =>
  formatIn(at, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })

/** Wednesday 14 October. */
export const longDay = (at: Instant, zone: string): string =>
  formatIn(at, zone, { weekday: "long", day: "numeric", month: "long" }).replace(",", "")

/** Thu 22 Oct. */
export const shortDay = (at: Instant, zone: string): string =>
  formatIn(at, zone, { weekday: "short", day: "numeric", month: "short" }).replace(",", "")

/** 22 October, with the year where it is not this one. */
export const dayAndMonth = (at: Instant, zone: string, now: Instant = Date.now()): string => {
  const sameYear = dateOf(at, zone).slice(0, 4) === dateOf(now, zone).slice(0, 4)
  return formatIn(at, zone, { day: "numeric", month: "long", ...(!sameYear && { year: "numeric" }) })
}

/** 12–14 October, or 30 October – 2 November; calendar dates `YYYY-MM-DD`. */
export const dateRangeText = (from: string, to: string, month: "long" | "short" = "long"): string =>
  formatOf({ day: "numeric", month }).formatRange(
    Date.parse(`${from}T12:00:00Z`),
    Date.parse(`${to}T12:00:00Z`),
  )

/** Oct. */
export const shortMonth = (at: Instant, zone: string): string => formatIn(at, zone, { month: "short" })

/** Tuesday. */
export const weekday = (at: Instant, zone: string): string => formatIn(at, zone, { weekday: "long" })

/** October, or October 2028. */
export const monthName = (at: Instant, zone: string, withYear = false): string =>
  formatIn(at, zone, { month: "long", ...(withYear && { year: "numeric" }) })

/** The calendar date in a zone, `YYYY-MM-DD`. */
export const dateOf = (at: Instant, zone: string): string =>
  new Date(localTimeOf(msOf(at), zone)).toISOString().slice(0, 10)

/** `HH:MM`, the value of a time input, whatever the language. */
export const timeInputValue = (at: Instant, zone: string): string =>
  new Date(localTimeOf(msOf(at), zone)).toISOString().slice(11, 16)

/** The hour of the day in a zone as a number: 17:30 is 17.5. */
export const hourOf = (at: Instant, zone: string): number => {
  const minutes = Math.floor(localTimeOf(msOf(at), zone) / 60_000)
  return (((minutes % 1440) + 1440) % 1440) / 60
}

export type DayPart = "night" | "morning" | "afternoon" | "evening"

export const dayPart = (hour: number): DayPart => {
  if (hour < 5 || hour >= 22) return "night"
  if (hour < 12) return "morning"
  return hour < 18 ? "afternoon" : "evening"
}

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** Whole calendar days from now to an instant, in a zone. */
export const daysAway = (at: Instant, zone: string, now: Instant): number =>
  dayNumber(dateOf(at, zone)) - dayNumber(dateOf(now, zone))

/** today, tomorrow, yesterday, Friday (within a week), otherwise Thu 22 Oct. */
export const dayWord = (at: Instant, zone: string, now: Instant = Date.now()): string => {
  const away = daysAway(at, zone, now)
  if (Math.abs(away) <= 1)
    return new Intl.RelativeTimeFormat(formatLocale(), { numeric: "auto" }).format(away, "day")
  if (away > 1 && away < 7) return formatIn(at, zone, { weekday: "long" })
  return shortDay(at, zone)
}

/** 40 min ago, yesterday, in 3 days. */
export const relativeTime = (at: Instant, now: Instant = Date.now()): string => {
  const seconds = (msOf(at) - msOf(now)) / 1000
  const format = new Intl.RelativeTimeFormat(formatLocale(), { numeric: "auto", style: "short" })
  const steps: [number, Intl.RelativeTimeFormatUnit][] = [
    [60, "second"],
    [3600, "minute"],
    [86_400, "hour"],
    [86_400 * 30, "day"],
    [86_400 * 365, "month"],
  ]
  const size: Record<string, number> = { second: 1, minute: 60, hour: 3600, day: 86_400, month: 2_592_000 }
  const [, unit] = steps.find(([below]) => Math.abs(seconds) < below) ?? [0, "year" as const]
  if (unit === "second") return format.format(0, "minute")
  return format.format(Math.round(seconds / (size[unit] ?? 31_536_000)), unit)
}

/** 1 h 25 min; 45 min; 2 days. */
export const durationText = (milliseconds: number): string => {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000))
  const unit = (value: number, name: string): string =>
    new Intl.NumberFormat(getLanguage(), { style: "unit", unit: name, unitDisplay: "short" }).format(value)
  if (minutes < 60) return unit(minutes, "minute")
  if (minutes >= 48 * 60) {
    const days = Math.round(minutes / 1440)
    return new Intl.NumberFormat(getLanguage(), { style: "unit", unit: "day", unitDisplay: "long" }).format(
      days,
    )
  }
  const hours = new Intl.NumberFormat(getLanguage(), { style: "unit", unit: "hour", unitDisplay: "narrow" })
    .format(Math.floor(minutes / 60))
    .replace(/(\d)(\p{L})/u, "$1 $2")
  return minutes % 60 === 0 ? hours : `${hours} ${unit(minutes % 60, "minute")}`
}

/** Dublin for Europe/Dublin; the name alone for UTC. */
export const cityOf = (zone: string): string =>
  SPELLINGS[zone] ?? (zone.split("/").at(-1) ?? zone).replaceAll("_", " ")

/** Cities whose name in IANA's ASCII is not how English writes them. */
const SPELLINGS: Readonly<Record<string, string>> = {
  "Africa/Lome": "Lomé",
  "Africa/Sao_Tome": "São Tomé",
  "America/Asuncion": "Asunción",
  "America/Bogota": "Bogotá",
  "America/Curacao": "Curaçao",
  "America/Sao_Paulo": "São Paulo",
  "Asia/Ho_Chi_Minh": "Ho Chi Minh City",
  "Asia/Urumqi": "Ürümqi",
  "Atlantic/Reykjavik": "Reykjavík",
  "Europe/Zurich": "Zürich",
  "Indian/Reunion": "Réunion",
}

/** Whether the local times of two zones differ at an instant. */
export const timesDiffer = (at: Instant, one: string, other: string): boolean =>
  one !== other && (hourOf(at, one) !== hourOf(at, other) || dateOf(at, one) !== dateOf(at, other))

/** Short weekday names from the first weekday of the language: Mo Tu We. */
export const weekdayNames = (width: "short" | "long" = "short"): { day: number; name: string }[] => {
  const monday = Date.UTC(2024, 0, 1)
  const first = firstWeekday()
  return Array.from({ length: 7 }, (_, index) => {
    const day = ((first - 1 + index) % 7) + 1
    const name = formatOf({ weekday: width }).format(monday + (day - 1) * 86_400_000)
    return { day, name: width === "short" && getLanguage() === "en" ? name.slice(0, 2) : name }
  })
}

/** 1 Monday to 7 Sunday, by locale. */
export const firstWeekday = (): number => {
  const locale = new Intl.Locale(formatLocale()) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number }
    weekInfo?: { firstDay: number }
  }
  if (getLanguage() === "en") return 1
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1
}
