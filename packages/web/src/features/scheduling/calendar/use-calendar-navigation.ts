import { useNavigate, useSearch } from "@tanstack/react-router"
import { dateOf } from "../../../lib/times.ts"
import { periodTitle, stepDate, weekOf } from "./dates.ts"
import { type CalendarSearch, readCalendarSearch, type View } from "./search.ts"

/** Which days are shown and in which view; kept in the URL. */
export const useCalendarNavigation = (zone: string, now: number) => {
  const search = readCalendarSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const today = dateOf(now, zone)
  const view = search.view ?? "week"
  const date = search.date ?? today

  const show = (next: CalendarSearch): void =>
    void navigate({
      to: "/calendar",
      search: {
        ...(next.view && next.view !== "week" && { view: next.view }),
        ...(next.date && next.date !== today && { date: next.date }),
      },
      replace: true,
      resetScroll: false,
    })

  return {
    view,
    date,
    today,
    week: weekOf(date),
    title: periodTitle(view, date, now, zone),
    showView: (next: View) => show({ view: next, date }),
    goTo: (next: string) => show({ view, date: next }),
    openDay: (next: string) => show({ view: "day", date: next }),
    turn: (by: 1 | -1) => show({ view, date: stepDate(view, date, by) }),
  }
}

export type CalendarNavigation = ReturnType<typeof useCalendarNavigation>
