import { useQuery } from "@tanstack/react-query"
import { availability, schedules } from "../../../entities/availability/api.ts"
import { msOf } from "../../../lib/times.ts"
import { allBookableHours, hoursShown, timeOffRanges } from "./bookable-hours.ts"
import { useExternalBusy } from "./use-external-busy.ts"
import { useGroups, useSessions } from "./use-sessions.ts"

interface Dates {
  first: string
  last: string
}

/** Everything that the coach's calendar shows of these dates, the last included. */
export const useCalendarData = ({ first, last }: Dates, zone: string, withExternal: boolean) => {
  const { query, sessions } = useSessions(first, last)
  const groups = useGroups(first, last)
  const usual = useQuery(availability)
  const named = useQuery(schedules)
  const external = useExternalBusy(first, last, withExternal)
  const free = usual.data ? allBookableHours(usual.data, named.data?.items ?? [], first, last) : []
  const timeOff = usual.data ? timeOffRanges(usual.data, first, last) : []
  const meetings = [...sessions, ...groups]
  const spans = meetings.map(({ scheduledAt, endsAt }) => ({ start: msOf(scheduledAt), end: msOf(endsAt) }))
  return {
    sessions,
    groups,
    /** Sessions and groups. */
    meetings,
    free,
    unavailable: [...timeOff, ...external],
    /** The first and the last hour that have to be shown. */
    bounds: hoursShown([...free, ...spans], zone),
    /** Undefined until they are known. */
    usual: usual.data,
    named: named.data?.items,
    isReady: usual.data !== undefined && query.data !== undefined,
    /** The dates shown are not yet those that were asked for. */
    isStale: query.isPlaceholderData,
    failed: [usual, query].find(({ isError, data }) => isError && data === undefined),
  }
}

export type CalendarData = ReturnType<typeof useCalendarData>
