import type { BusyAsRead } from "../external/imported-busy.ts"
import { newestOfEach } from "../external/newest-versions.ts"
import { dayOf, type Moment, startOfDay } from "./event-times.ts"
import { isMeant, type Occurrence, occurrencesOf, type Reach, wallIn } from "./occurrences.ts"
import type { ReadEvent } from "./read-event.ts"

export type AddBusy = (list: keyof BusyAsRead, start: number, end: number, kind: "busy" | "tentative") => void

/** An event that replaces an occurrence of another. */
type Replacing = ReadEvent & { readonly replaces: Moment }
const isReplacing = (event: ReadEvent): event is Replacing => event.replaces !== null

/** The events of one UID: what recurs, and the occurrences that are replaced. Of each only the newest counts. */
export const expandGroup = (group: readonly ReadEvent[], reach: Reach, addBusy: AddBusy): void => {
  const [master] = newestOfEach(
    group.filter(each => !each.replaces),
    () => "",
  )
  const replacing = newestOfEach(group.filter(isReplacing), each => keyOf(each, master, reach)).filter(
    each => !isCalledOff(each, master),
  )
  for (const each of replacing)
    addOne(each, { wall: each.start.wall, instant: each.start.instant, end: null }, addBusy)
  if (!master) return
  const left = new Set(replacing)
  const rest = replacing
    .filter(each => each.replacesRest)
    .sort((a, b) => a.replaces.instant - b.replaces.instant)
  for (const occurrence of occurrencesOf(master, reach)) {
    const replaced = [...left].find(each => isMeant(each.replaces, occurrence, master.start, reach))
    if (replaced) {
      // A date names one occurrence of its day, however many there are.
      left.delete(replaced)
      continue
    }
    const instead = rest.findLast(each => isBefore(each.replaces, occurrence, master, reach))
    if (instead) addMoved(instead, occurrence, master, reach, addBusy)
    else addOne(master, occurrence, addBusy)
  }
}

/** One for each occurrence, in whatever zone it is named. */
const keyOf = (event: Replacing, master: ReadEvent | undefined, { wallInFile }: Reach): string => {
  const { replaces, replacesRest } = event
  const isDay = master ? master.start.isDate || replaces.isDate : replaces.isDate
  return `${replacesRest} ${isDay ? `day ${dayOf(replaces, wallInFile)}` : replaces.instant}`
}

/** Of a series that is called off nothing is left, but for what was changed after that. */
const isCalledOff = (event: Replacing, master: ReadEvent | undefined): boolean =>
  master?.isCancelled === true && event.version.sequence <= master.version.sequence

const isBefore = (
  replaces: Moment,
  occurrence: Occurrence,
  master: ReadEvent,
  { wallInFile }: Reach,
): boolean => {
  if (master.start.isDate) return dayOf(replaces, wallInFile) < occurrence.wall
  return replaces.isDate ? replaces.wall < occurrence.wall : replaces.instant < occurrence.instant
}

/** An occurrence that goes on as another one was changed: as far from its own time, and as long. */
const addMoved = (
  instead: Replacing,
  occurrence: Occurrence,
  master: ReadEvent,
  { wallInFile }: Reach,
  addBusy: AddBusy,
): void => {
  const { replaces, start } = instead
  const { zone, isDate } = master.start
  const isOwnClock = replaces.kind === "local" || replaces.zone === zone
  const named = isDate
    ? dayOf(replaces, wallInFile)
    : isOwnClock
      ? replaces.wall
      : wallIn(zone, replaces.instant)
  if (isDate || start.isDate || replaces.isDate) {
    const wall = startOfDay(occurrence.wall) + start.wall - startOfDay(named)
    addOne(instead, { wall, instant: start.zone(wall), end: null }, addBusy)
    return
  }
  const moved = occurrence.wall + wallIn(zone, start.instant) - named
  const instant = zone(moved)
  addOne(
    instead,
    { wall: start.zone === zone ? moved : wallIn(start.zone, instant), instant, end: null },
    addBusy,
  )
}

const addOne = (event: ReadEvent, { wall, instant, end }: Occurrence, addBusy: AddBusy): void => {
  if (event.kind === "free") return
  if (event.start.kind === "local") addBusy("local", wall, end?.wall ?? event.endWall(wall), event.kind)
  else addBusy("fixed", instant, end?.instant ?? event.endInstant(wall), event.kind)
}
