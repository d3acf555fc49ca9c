/** Half-open time spans in two parallel lists: span `i` is `[starts[i], ends[i])`. Ascending by start. */
export type Spans = { readonly starts: number[]; readonly ends: number[] }

/** Merges overlapping and adjacent spans and removes empty ones. */
export const mergeSpans = ({ starts, ends }: Spans): Spans => {
  const union: Spans = { starts: [], ends: [] }
  let last = -1
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!
    const end = ends[i]!
    if (end <= start) continue
    if (last >= 0 && start <= union.ends[last]!) {
      if (end > union.ends[last]!) union.ends[last] = end
    } else {
      union.starts.push(start)
      union.ends.push(end)
      last++
    }
  }
  return union
}

/** Subtracts spans from spans; both must be merged. */
export const subtractSpans = (spans: Spans, cuts: Spans): Spans => {
  if (cuts.starts.length === 0) return spans
  const remaining: Spans = { starts: [], ends: [] }
  for (let i = 0; i < spans.starts.length; i++) {
    let start = spans.starts[i]!
    const end = spans.ends[i]!
    for (let c = 0; c < cuts.starts.length && cuts.starts[c]! < end; c++) {
      if (cuts.ends[c]! <= start) continue
      push(remaining, start, cuts.starts[c]!)
      start = cuts.ends[c]!
    }
    push(remaining, start, end)
  }
  return remaining
}

/** Whether one of the merged spans contains all of `[start, end)`. */
export const coversRange = (spans: Spans, start: number, end: number): boolean =>
  spans.starts.some((from, i) => from <= start && end <= spans.ends[i]!)

const push = (spans: Spans, start: number, end: number) => {
  if (start >= end) return
  spans.starts.push(start)
  spans.ends.push(end)
}
