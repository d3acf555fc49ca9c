/** The responses that the users got: what the server acknowledged, it must not lose. */
export interface RequestLog {
  /** The first success by idempotency key, with the whole response. */
  booked: Map<string, { client: string; body: Record<string, unknown>; response: Booking }>
  /** Keys under which nothing was booked. */
  refused: Set<string>
  /** The status of each booking after the last acknowledged change. */
  statuses: Map<string, string>
  /** Responses that must not occur. */
  faults: string[]
  /** Acknowledged writes, and how many requests had to be repeated. */
  acknowledged: number
  retries: number
  /** The longest time until a response, retries included, in milliseconds. */
  slowest: number
}

export interface Booking {
  id: string
  status: string
  slotNumber: number | null
  scheduledAt: string
}

export const createRequestLog = (): RequestLog => ({
  booked: new Map(),
  refused: new Set(),
  statuses: new Map(),
  faults: [],
  acknowledged: 0,
  retries: 0,
  slowest: 0,
})
