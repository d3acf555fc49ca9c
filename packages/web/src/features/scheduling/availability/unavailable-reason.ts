import { useTranslation } from "react-i18next"
import { noonOf } from "../../../lib/months.ts"
import { longDay, shortDay, timeText } from "../../../lib/times.ts"
import type { SlotExplanation } from "./api.ts"
import { dateRangeText } from "./date-exceptions.ts"
import type { HoursTab } from "./search.ts"

const day = (date: string | undefined): string => (date ? longDay(noonOf(date), "UTC") : "")

/** The rule that excludes a time, as a sentence; empty where none does. */
export const useReasonText = () => {
  const { t } = useTranslation("availability")
  const busyText = (
    { kind, withName, start, end }: NonNullable<SlotExplanation["busy"]>,
    zone: string,
  ): string =>
    kind === "booking"
      ? t("why.rule.booked", {
          name: withName ?? "",
          day: shortDay(start, zone),
          start: timeText(start, zone),
          end: timeText(end, zone),
        })
      : t("why.rule.calendar", {
          start: `${shortDay(start, zone)}, ${timeText(start, zone)}`,
          end: `${shortDay(end, zone)}, ${timeText(end, zone)}`,
        })
  return (why: SlotExplanation): string => {
    const { timeZone: zone, busy, override, timeOff, limit = 0 } = why
    switch (why.rule) {
      case null:
        return ""
      case "minimum_notice":
        return why.earliest
          ? t("why.rule.minimum_notice", {
              day: longDay(why.earliest, zone),
              time: timeText(why.earliest, zone),
            })
          : ""
      case "beyond_horizon":
        return t("why.rule.beyond_horizon", { day: day(why.lastDate) })
      case "outside_date_window":
        return why.dateWindow
          ? t("why.rule.outside_date_window", {
              dates: dateRangeText(why.dateWindow.start, why.dateWindow.end),
            })
          : ""
      case "outside_hours":
        return t("why.rule.outside_hours", { day: day(why.date), time: timeText(why.at, zone) })
      case "closed_by_override":
        return override && override.intervals.length > 0
          ? t("why.rule.otherHours", {
              day: day(override.date),
              hours: override.intervals.map(({ start, end }) => `${start}–${end}`).join(", "),
            })
          : t("why.rule.closed", { day: day(override?.date) })
      case "time_off":
        return timeOff
          ? t("why.rule.time_off", {
              dates: [dateRangeText(timeOff.start, timeOff.end), timeOff.note].filter(Boolean).join(", "),
            })
          : ""
      case "busy":
        return busy ? busyText(busy, zone) : ""
      case "limit_per_day":
        return t("why.rule.limit_per_day", { count: limit, day: day(why.date) })
      case "limit_per_week":
        return t("why.rule.limit_per_week", { count: limit, day: day(why.weekStart) })
      default:
        return t(`why.rule.${why.rule}`)
    }
  }
}

/** A link to where the rule can be changed, and what is found there. */
export const ruleLinkOf = (why: SlotExplanation) => {
  const hours = (hash: string, schedule = why.schedule?.id, tab?: HoursTab) => ({
    to: "/me/availability" as const,
    search: { ...(schedule && { schedule }), ...(tab && { tab }) },
    hash,
  })
  switch (why.rule) {
    case null:
    case "past":
      return null
    case "busy":
      return why.busy?.bookingId
        ? ({
            what: "session",
            link: { to: "/bookings/$bookingId", params: { bookingId: why.busy.bookingId } },
          } as const)
        : ({ what: "calendars", link: { to: "/me/calendars" } } as const)
    case "outside_hours":
    case "does_not_fit":
      return { what: "week", link: hours("week") } as const
    case "closed_by_override":
      return { what: "date", link: hours(`date-${why.override?.date}`) } as const
    case "time_off":
      return {
        what: "date",
        link: hours(`date-${why.timeOff?.start}`, why.timeOff?.scheduleId ?? ""),
      } as const
    case "outside_date_window":
      return { what: "window", link: hours("window", undefined, "rules") } as const
    default:
      return { what: "rule", link: hours("rules-title", undefined, "rules") } as const
  }
}
