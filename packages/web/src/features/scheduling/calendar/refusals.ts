import i18next from "i18next"
import { isProblem, type ProblemError } from "../../../lib/problem.ts"
import { dateOf, shortDay, timeText } from "../../../lib/times.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"

const reasons = [
  "outside_hours",
  "closed_by_override",
  "time_off",
  "not_on_grid",
  "does_not_fit",
  "past",
  "minimum_notice",
  "beyond_horizon",
  "outside_date_window",
  "limit_per_day",
  "limit_per_week",
] as const
const codes = ["slot_taken", "client_busy", "wrong_status", "too_late_to_change", "not_on_offer"] as const

interface RequestedTime {
  at: number
  name: string
  zone: string
}

const nearestOf = (problem: ProblemError): string[] =>
  Array.isArray(problem.extensions.nearest) ? problem.extensions.nearest.map(String) : []

/** Why a session cannot be at that time, in a sentence, with the nearest free times. */
export const refusalText = (problem: ProblemError, { at, name, zone }: RequestedTime): string => {
  const words = { time: timeText(at, zone), name }
  const key =
    reasons.find(reason => problem.extensions.reason === reason) ??
    codes.find(code => isProblem(problem, code))
  const text = key ? i18next.t(`calendar:refused.${key}`, words) : problemText(problem)
  const nearest = nearestOf(problem)
  if (nearest.length === 0) return text
  let day = dateOf(at, zone)
  const times = nearest.map(time => {
    const same = dateOf(time, zone) === day
    day = dateOf(time, zone)
    return same ? timeText(time, zone) : `${shortDay(time, zone)} ${timeText(time, zone)}`
  })
  return i18next.t("calendar:refused.nearest", { text, times: times.join(", ") })
}
