import { DAY, epochMs } from "./calendar-days.ts"
import { openSlotsWithTravel, type SlotInputWithTravel } from "./travel.ts"

/** Most coaches have free slots within days. The rest of the window is searched only where these are not enough. */
const NEAR_DAYS = 4

/** The first `max` slots in the window that `accepts` allows: epoch ms, ascending. */
export const firstOpenSlots = (
  input: SlotInputWithTravel,
  max: number,
  accepts: (start: number) => boolean = () => true,
): number[] => {
  const [from, to] = [epochMs(input.from), epochMs(input.to)]
  const near = Math.min(from + NEAR_DAYS * DAY, to)
  const starts: number[] = []
  for (const window of [
    { from, to: near },
    { from: near, to },
  ])
    for (const start of openSlotsWithTravel({ ...input, ...window }))
      if (accepts(start) && starts.push(start) === max) return starts
  return starts
}
