import { todayHere } from "../../entities/log/dates.ts"
import type { Workout } from "../../entities/log/log-view.ts"
import { useLog } from "../../entities/log/use-log.ts"
import { ownZone } from "../../lib/times.ts"

const RUNS_AT_MOST_MS = 12 * 3_600_000

/** From twelve hours after its start a workout counts as finished. */
export const isRunning = ({ startedAt, endedAt }: Workout, now = Date.now()): boolean =>
  startedAt !== undefined && endedAt === undefined && now - Date.parse(startedAt) < RUNS_AT_MOST_MS

export const minutesOf = ({ startedAt, endedAt }: Workout): number | null =>
  startedAt && endedAt ? Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000) : null

/** Starts a workout on a date and returns its id. One of a past day has no clock. */
export const useStartWorkout = () => {
  const { log } = useLog()
  return (date: string): string => {
    const id = crypto.randomUUID()
    log.set("workout", id, {
      date,
      timeZone: ownZone(),
      ...(date === todayHere() && { startedAt: new Date().toISOString() }),
    })
    return id
  }
}
