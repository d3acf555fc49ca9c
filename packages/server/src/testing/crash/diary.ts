/** What the server said to those who asked: what it must never forget. */
export interface Diary {
  /** By idempotency key: the first success, word for word. */
  booked: Map<string, { client: string; body: Record<string, unknown>; answer: Booking }>
  /** Keys under which nothing was booked. */
  refused: Set<string>
  /** By booking: how it stands after the last acknowledged change. */
  standing: Map<string, string>
  /** What must not be said at all. */
  faults: string[]
  /** Acknowledged writes, and how often somebody had to ask again. */
  acknowledged: number
  askedAgain: number
  /** The longest that somebody waited for an answer, with all their tries, in milliseconds. */
  slowest: number
}

export interface Booking {
  id: string
  status: string
  slotNumber: number | null
  scheduledAt: string
}

export const openDiary = (): Diary => ({
  booked: new Map(),
  refused: new Set(),
  standing: new Map(),
  faults: [],
  acknowledged: 0,
  askedAgain: 0,
  slowest: 0,
})
