import { formatLocale, getLanguage } from "../i18n/language.ts"

/** An RFC 3339 string, as in API replies, or epoch milliseconds. */
export type Instant = string | number

export const msOf = (at: Instant): number => (typeof at === "number" ? at : Date.parse(at))

/** The browser's time zone. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const language = formatLocale()
  const key = `${language}|${zone}|${JSON.stringify(options)}`
  const cached = formats.get(key)
  if (cached) return cached
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: zone })
  formats.set(key, format)
  return format
}

const partsFormat = (zone: string): Intl.DateTimeFormat => {
  const cached = formats.get(zone)
  if (cached) return cached
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  })
  formats.set(zone, format)
  return format
}

const partsOf = (at: Instant, zone: string): Record<string, string> =>
  Object.fromEntries(
    partsFormat(zone)
      .formatToParts(msOf(at))
      .map(part => [part.type, part.value]),
  )

/** 17:30, always in 24 hours. */
export const timeText = (at: Instant, zone: string): string =>
  formatOf(zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(msOf(at))

/** Wednesday 14 October. */
export const longDay = (at: Instant, zone: string): string =>
  formatOf(zone, { weekday: "long", day: "numeric", month: "long" }).format(msOf(at)).replace(",", "")

/** Thu 22 Oct. */
export const shortDay = (at: Instant, zone: string): string =>
  formatOf(zone, { weekday: "short", day: "numeric", month: "short" }).format(msOf(at)).replace(",", "")

/** 22 October, with the year where it is not this one. */
export const dayAndMonth = (at: Instant, zone: string, now: Instant = Date.now()): string => {
  const sameYear = dateOf(at, zone).slice(0, 4) === dateOf(now, zone).slice(0, 4)
  return formatOf(zone, { day: "numeric", month: "long", ...(!sameYear && { year: "numeric" }) }).format(
    msOf(at),
  )
}

/** 12–14 October, or 30 October – 2 November; calendar dates `YYYY-MM-DD`. */
export const dateRangeText = (from: string, to: string, month: "long" | "short" = "long"): string =>
  formatOf("UTC", { day: "numeric", month }).formatRange(
    Date.parse(`${from}T12:00:00Z`),
    Date.parse(`${to}T12:00:00Z`),
  )

/** Oct. */
export const shortMonth = (at: Instant, zone: string): string =>
  formatOf(zone, { month: "short" }).format(msOf(at))

/** Tuesday. */
export const weekday = (at: Instant, zone: string): string =>
  formatOf(zone, { weekday: "long" }).format(msOf(at))

/** October, or October 2028. */
export const monthName = (at: Instant, zone: string, withYear = false): string =>
  formatOf(zone, { month: "long", ...(withYear && { year: "numeric" }) }).format(msOf(at))

/** The calendar date in a zone, `YYYY-MM-DD`. */
export const dateOf = (at: Instant, zone: string): string => {
  const { year, month, day } = partsOf(at, zone)
  return `${year}-${month}-${day}`
}

/** The hour of the day in a zone as a number: 17:30 is 17.5. */
export const hourOf = (at: Instant, zone: string): number => {
  const { hour, minute } = partsOf(at, zone)
  return Number(hour) + Number(minute) / 60
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
  if (away > 1 && away < 7) return formatOf(zone, { weekday: "long" }).format(msOf(at))
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
export const cityOf = (zone: string): string => {
  const renamed: Record<string, string> = {
    "Asia/Calcutta": "Kolkata",
    "Asia/Katmandu": "Kathmandu",
    "Asia/Saigon": "Ho Chi Minh City",
    "Europe/Kiev": "Kyiv",
    "America/Sao_Paulo": "São Paulo",
  }
  return renamed[zone] ?? (zone.split("/").at(-1) ?? zone).replaceAll("_", " ")
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
    const name = formatOf("UTC", { weekday: width }).format(monday + (day - 1) * 86_400_000)
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
