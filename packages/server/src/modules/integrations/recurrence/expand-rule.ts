import { calendarDay, DAY, firstOfMonth, firstOfYear, startOfWeek } from "./days.ts"
import type { Rule } from "./parse-rule.ts"
import { isDayOfRule, withDaysOfStart } from "./rule-days.ts"

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

export interface Window {
  /** Occurrences before it need not be given, those after `to` are not. Wall-clock time. */
  readonly from: number
  readonly to: number
  /** Called for each step of work; may throw to end it. */
  readonly step: () => void
}

/**
 * The occurrences of a rule in time order, on the clock of the start: numbers of wall-clock time, as epoch milliseconds
 * as if they were UTC. The start itself is among them where the rule has it.
 */
export function* wallsOfRule(asked: Rule, start: number, window: Window): Generator<number> {
  const rule = withDaysOfStart(asked, Math.floor(start / DAY))
  let left = rule.count ?? Number.POSITIVE_INFINITY
  const periods = UNITS[rule.frequency] ? shortPeriods(rule, start, window) : longPeriods(rule, start, window)
  for (const { days, times } of periods)
    for (const wall of chosen(days, times, rule.positions, window.step)) {
      if (wall < start) continue
      if (wall > window.to || left-- <= 0) return
      if (wall >= window.from) yield wall
    }
}

/** The candidates of one period: each day with each time of day, both in order. */
interface Period {
  readonly days: readonly number[]
  /** Milliseconds after midnight. */
  readonly times: readonly number[]
}

/** Of a set that may be large only what is asked for is made. */
function* chosen(
  days: readonly number[],
  times: readonly number[],
  positions: readonly number[] | null,
  step: () => void,
): Generator<number> {
  const many = days.length * times.length
  const at = (index: number): number =>
    (days[Math.floor(index / times.length)] ?? 0) * DAY + (times[index % times.length] ?? 0)
  if (positions) {
    const places = positions.map(each => (each > 0 ? each - 1 : many + each))
    const inOrder = [...new Set(places)].filter(each => each >= 0 && each < many).sort((a, b) => a - b)
    for (const index of inOrder) {
      step()
      yield at(index)
    }
    return
  }
  for (let index = 0; index < many; index++) {
    step()
    yield at(index)
  }
}

/** Years, months, weeks and days. Where nothing is counted, those before the window are passed over. */
function* longPeriods(rule: Rule, start: number, { from, to, step }: Window): Generator<Period> {
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
  const passed = count === null ? Math.floor(daysAhead / (LONGEST_DAYS[frequency] ?? 1) / interval) - 1 : 0
  for (let number = Math.max(0, passed); ; number++) {
    const [first, after] = spanOf(number)
    // A year that no clock shows is no number.
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
    else if (isDayOfRule(rule, day)) days.push(day)
  }
  return days
}

const LONGEST_DAYS: Partial<Record<Rule["frequency"], number>> = {
  YEARLY: 366,
  MONTHLY: 31,
  WEEKLY: 7,
  DAILY: 1,
}

const UNITS: Partial<Record<Rule["frequency"], number>> = { HOURLY: HOUR, MINUTELY: MINUTE, SECONDLY: SECOND }

/** Hours, minutes and seconds. What a whole day, hour or minute rules out is passed over in one step. */
function* shortPeriods(rule: Rule, start: number, { from, to, step }: Window): Generator<Period> {
  const unit = UNITS[rule.frequency] ?? SECOND
  const every = unit * rule.interval
  const first = Math.floor(start / unit) * unit
  const seconds = rule.seconds ?? [Math.floor(start / SECOND) % 60]
  const minutes = rule.minutes ?? [Math.floor(start / MINUTE) % 60]
  let at = rule.count === null ? Math.max(first, nextAt(first, every, from - unit)) : first
  while (at <= to) {
    step()
    const day = Math.floor(at / DAY)
    const hour = Math.floor((at - day * DAY) / HOUR)
    const minute = Math.floor((at - day * DAY) / MINUTE) % 60
    const second = Math.floor((at - day * DAY) / SECOND) % 60
    if (!isDayOfRule(rule, day)) at = nextAt(first, every, (day + 1) * DAY)
    else if (rule.hours?.includes(hour) === false)
      at = nextAt(first, every, (Math.floor(at / HOUR) + 1) * HOUR)
    else if (unit < HOUR && rule.minutes?.includes(minute) === false)
      at = nextAt(first, every, (Math.floor(at / MINUTE) + 1) * MINUTE)
    else if (unit === SECOND && rule.seconds?.includes(second) === false) at += every
    else {
      const times = timesOf([hour], unit === HOUR ? minutes : [minute], unit === SECOND ? [second] : seconds)
      yield { days: [day], times }
      at += every
    }
  }
}

/** The first period at or after a time. */
const nextAt = (first: number, every: number, wanted: number): number =>
  first + Math.max(0, Math.ceil((wanted - first) / every)) * every

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
