import { epochMs, MINUTE } from "./calendar-days.ts"
import type { BusyItem, SlotInput } from "./slot-input.ts"
import type { Spans } from "./spans.ts"

/**
 * The starts that busy time rules out, as open intervals in ascending order: a start strictly between `starts[i]` and
 * `ends[i]` is blocked, one on either boundary is not. Intervals wholly outside `[earliest, before)` are left out.
 */
export const blockedStarts = (input: SlotInput, earliest: number, before: number): Spans => {
  const lead = (input.durationMinutes + input.bufferAfterMinutes) * MINUTE
  const tail = input.bufferBeforeMinutes * MINUTE
  const lows = new Float64Array(input.busy.length)
  const highs = new Float64Array(input.busy.length)
  let count = 0
  for (const item of input.busy) {
    const start = epochMs(item.start)
    const end = epochMs(item.end)
    if (end <= start || start - lead >= before || end + tail <= earliest) continue
    lows[count] = start - lead
    highs[count++] = end + tail
  }
  return union(lows.subarray(0, count).sort(), highs.subarray(0, count).sort())
}

/** Whether a session that starts at `start`, with its buffers, overlaps a busy item. */
export const conflictsWithBusy = (item: BusyItem, input: SlotInput, start: number): boolean => {
  const [busyStart, busyEnd] = [epochMs(item.start), epochMs(item.end)]
  const paddedStart = start - input.bufferBeforeMinutes * MINUTE
  const paddedEnd = start + (input.durationMinutes + input.bufferAfterMinutes) * MINUTE
  return busyStart < busyEnd && paddedStart < busyEnd && busyStart < paddedEnd
}

/**
 * Merges the intervals. Sorting all starts and all ends separately is enough: a merged interval ends where as many have
 * ended as have started. That sorts plain numbers, without pairs and without a comparison function.
 */
const union = (lows: Float64Array, highs: Float64Array): Spans => {
  const blocked: Spans = { starts: [], ends: [] }
  for (let i = 0; i < lows.length; i++) {
    if (i === 0 || highs[i - 1]! <= lows[i]!) blocked.starts.push(lows[i]!)
    if (i === lows.length - 1 || highs[i]! <= lows[i + 1]!) blocked.ends.push(highs[i]!)
  }
  return blocked
}
