import type { Timed } from "../../../entities/booking/booking.ts"
import { msOf } from "../../../lib/times.ts"
import type { Group } from "./api.ts"
import type { Stretch } from "./hours.ts"

export interface Standing {
  at: number
  name: string
}

type Session = Pick<Timed, "id" | "scheduledAt" | "endsAt"> & { client: { firstName: string } }
type Meeting = Pick<Group, "id" | "scheduledAt" | "endsAt" | "title">

const standing = (at: string, end: string, name: string) => ({ at: msOf(at), end: msOf(end), name })

/** The first that stands there already, but for what is moved itself: the calendar shows it, so no server is asked. */
export const inTheWay = (
  { start, end }: Stretch,
  sessions: readonly Session[],
  groups: readonly Meeting[],
  moved?: string,
): Standing | null => {
  const others = [
    ...sessions
      .filter(({ id }) => id !== moved)
      .map(({ scheduledAt, endsAt, client }) => standing(scheduledAt, endsAt, client.firstName)),
    ...groups
      .filter(({ id }) => id !== moved)
      .map(({ scheduledAt, endsAt, title }) => standing(scheduledAt, endsAt, title)),
  ].toSorted((one, other) => one.at - other.at)
  const found = others.find(each => each.at < end && start < each.end)
  return found ? { at: found.at, name: found.name } : null
}
