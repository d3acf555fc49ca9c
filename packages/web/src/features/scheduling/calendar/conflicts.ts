import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import type { OwnGroup } from "../../../entities/group/api.ts"
import { msOf } from "../../../lib/times.ts"

import type { TimeRange } from "./bookable-hours.ts"

export interface Conflict {
  at: number
  name: string
}

type Session = Pick<ScheduledBooking, "id" | "scheduledAt" | "endsAt"> & { client: { firstName: string } }
type GroupMeeting = Pick<OwnGroup, "id" | "scheduledAt" | "endsAt" | "title">

const meeting = (at: string, end: string, name: string) => ({ at: msOf(at), end: msOf(end), name })

/** The first session or group in this time range, except the one being moved. The calendar has them all, so the server is not asked. */
export const findConflict = (
  { start, end }: TimeRange,
  sessions: readonly Session[],
  groups: readonly GroupMeeting[],
  moved?: string,
): Conflict | null => {
  const others = [
    ...sessions
      .filter(({ id }) => id !== moved)
      .map(({ scheduledAt, endsAt, client }) => meeting(scheduledAt, endsAt, client.firstName)),
    ...groups
      .filter(({ id }) => id !== moved)
      .map(({ scheduledAt, endsAt, title }) => meeting(scheduledAt, endsAt, title)),
  ].toSorted((one, other) => one.at - other.at)
  const found = others.find(other => other.at < end && start < other.end)
  return found ? { at: found.at, name: found.name } : null
}
