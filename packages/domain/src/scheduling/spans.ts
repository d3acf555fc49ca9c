/** Half-open stretches of time, side by side in two lists: span `i` is `[starts[i], ends[i])`, ascending by start. */
export type Spans = { readonly starts: number[]; readonly ends: number[] }

/** The same time with overlapping and touching spans made one and empty ones left out. */
export const joined = ({ starts, ends }: Spans): Spans => {
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

/** What is left of joined spans when others, also joined, are taken out. */
export const without = (spans: Spans, cuts: Spans): Spans => {
  if (cuts.starts.length === 0) return spans
  const left: Spans = { starts: [], ends: [] }
  for (let i = 0; i < spans.starts.length; i++) {
    let start = spans.starts[i]!
    const end = spans.ends[i]!
    for (let c = 0; c < cuts.starts.length && cuts.starts[c]! < end; c++) {
      if (cuts.ends[c]! <= start) continue
      keep(left, start, cuts.starts[c]!)
      start = cuts.ends[c]!
    }
    keep(left, start, end)
  }
  return left
}

/** Does one of the joined spans hold all of `[start, end)`? */
export const holds = (spans: Spans, start: number, end: number): boolean =>
  spans.starts.some((from, i) => from <= start && end <= spans.ends[i]!)

const keep = (spans: Spans, start: number, end: number) => {
  if (start >= end) return
  spans.starts.push(start)
  spans.ends.push(end)
}
