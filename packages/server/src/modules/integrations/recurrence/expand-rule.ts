import { calendarDay, DAY, firstOfMonth, firstOfYear, startOfWeek } from "./days.ts"
import type { Rule } from "./parse-rule.ts"
import { matchesRule, withDefaultsFromStart } from "./rule-days.ts"

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

export interface Window {
  /** Local time. Occurrences before `from` may be left out, those after `to` always are. */
  readonly from: number
  readonly to: number
  /** Called for each step of work; may throw to stop the expansion. */
  readonly step: () => void
}

/**
 * The occurrences of a rule in order, as local times in the zone of DTSTART (epoch milliseconds as if they were UTC).
 * DTSTART is among them only where the rule matches it.
 */
export function* expandRule(original: Rule, start: number, window: Window): Generator<number> {
  const rule = withDefaultsFromStart(original, Math.floor(start / DAY))
  let remaining = rule.count ?? Number.POSITIVE_INFINITY
  const periods = UNIT_MS[rule.frequency]
    ? clockPeriods(rule, start, window)
    : calendarPeriods(rule, start, window)
  for (const { days, times } of periods)
    for (const localTime of selected(days, times, rule.positions, window.step)) {
      if (localTime < start) continue
      if (localTime > window.to || remaining-- <= 0) return
      if (localTime >= window.from) yield localTime
    }
}

/** The candidates of one period: each day with each time of day, both in order. */
interface Period {
  readonly days: readonly number[]
  /** Milliseconds after midnight. */
  readonly times: readonly number[]
}

/** Applies BYSETPOS without building the whole set, which may be large. */
function* selected(
  days: readonly number[],
  times: readonly number[],
  positions: readonly number[] | null,
  step: () => void,
): Generator<number> {
  const total = days.length * times.length
  const at = (index: number): number =>
    (days[Math.floor(index / times.length)] ?? 0) * DAY + (times[index % times.length] ?? 0)
  if (positions) {
    const indexes = positions.map(position => (position > 0 ? position - 1 : total + position))
    const inOrder = [...new Set(indexes)].filter(index => index >= 0 && index < total).sort((a, b) => a - b)
    for (const index of inOrder) {
      step()
      yield at(index)
    }
    return
  }
  for (let index = 0; index < total; index++) {
    step()
    yield at(index)
  }
}

/** Periods of FREQ from YEARLY to DAILY. Without COUNT, those before the window are skipped. */
function* calendarPeriods(rule: Rule, start: number, { from, to, step }: Window): Generator<Period> {
  const { frequency, interval, count, weekStart } = rule
  const time = start - Math.floor(start / DAY) * DAY
  const times = timesOf(
    rule.hours ?? [Math.floor(time / HOUR)],
    rule.minutes ?? [Math.floor(time / MINUTE) % 60],
    rule.seconds ?? [Math.floor(time / SECOND) % 60],
  )
  const startDay = Math.floor(start / DAY)
  const { year, month } = calendarDay(startDay)
  const spanOf = (number: number): readonly [first: number, after: number] => {
    const steps = number * interval
    switch (frequency) {
      case "YEARLY":
        return [firstOfYear(year + steps), firstOfYear(year + steps + 1)]
      case "MONTHLY": {
        const months = year * 12 + month - 1 + steps
        return [firstOfMonth(months), firstOfMonth(months + 1)]
      }
      case "WEEKLY": {
        const first = startOfWeek(startDay, weekStart) + steps * 7
        return [first, first + 7]
      }
      default:
        return [startDay + steps, startDay + steps + 1]
    }
  }
  const daysAhead = Math.floor(from / DAY) - startDay
  const skipped = count === null ? Math.floor(daysAhead / (MAX_DAYS[frequency] ?? 1) / interval) - 1 : 0
  for (let number = Math.max(0, skipped); ; number++) {
    const [first, after] = spanOf(number)
    // NaN beyond the range of Date.
    if (!(first * DAY <= to)) return
    step()
    yield { days: daysOf(rule, first, after), times }
  }
}

const daysOf = (rule: Rule, first: number, after: number): number[] => {
  const days: number[] = []
  for (let day = first; day < after; day++) {
    const { year, month } = calendarDay(day)
    if (rule.months?.includes(month) === false) day = firstOfMonth(year * 12 + month) - 1
    else if (matchesRule(rule, day)) days.push(day)
  }
  return days
}

const MAX_DAYS: Partial<Record<Rule["frequency"], number>> = {
  YEARLY: 366,
  MONTHLY: 31,
  WEEKLY: 7,
  DAILY: 1,
}

const UNIT_MS: Partial<Record<Rule["frequency"], number>> = {
  HOURLY: HOUR,
  MINUTELY: MINUTE,
  SECONDLY: SECOND,
}

/** Periods of FREQ from HOURLY to SECONDLY. A day, hour or minute that does not match is skipped in one step. */
function* clockPeriods(rule: Rule, start: number, { from, to, step }: Window): Generator<Period> {
  const unitMs = UNIT_MS[rule.frequency] ?? SECOND
  const stepMs = unitMs * rule.interval
  const first = Math.floor(start / unitMs) * unitMs
  const seconds = rule.seconds ?? [Math.floor(start / SECOND) % 60]
  const minutes = rule.minutes ?? [Math.floor(start / MINUTE) % 60]
  let at = rule.count === null ? Math.max(first, nextAt(first, stepMs, from - unitMs)) : first
  while (at <= to) {
    step()
    const day = Math.floor(at / DAY)
    const hour = Math.floor((at - day * DAY) / HOUR)
    const minute = Math.floor((at - day * DAY) / MINUTE) % 60
    const second = Math.floor((at - day * DAY) / SECOND) % 60
    if (!matchesRule(rule, day)) at = nextAt(first, stepMs, (day + 1) * DAY)
    else if (rule.hours?.includes(hour) === false)
      at = nextAt(first, stepMs, (Math.floor(at / HOUR) + 1) * HOUR)
    else if (unitMs < HOUR && rule.minutes?.includes(minute) === false)
      at = nextAt(first, stepMs, (Math.floor(at / MINUTE) + 1) * MINUTE)
    else if (unitMs === SECOND && rule.seconds?.includes(second) === false) at += stepMs
    else {
      const times = timesOf(
        [hour],
        unitMs === HOUR ? minutes : [minute],
        unitMs === SECOND ? [second] : seconds,
      )
      yield { days: [day], times }
      at += stepMs
    }
  }
}

/** The first period at or after a time. */
const nextAt = (first: number, stepMs: number, earliest: number): number =>
  first + Math.max(0, Math.ceil((earliest - first) / stepMs)) * stepMs

const timesOf = (
  hours: readonly number[],
  minutes: readonly number[],
  seconds: readonly number[],
): readonly number[] => {
  const times = new Set<number>()
  for (const hour of hours)
    for (const minute of minutes)
      for (const second of seconds) times.add(hour * HOUR + minute * MINUTE + second * SECOND)
  return [...times].sort((a, b) => a - b)
}
