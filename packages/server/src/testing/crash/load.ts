import { randomInt, randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import { type ApiRequest, type ApiResponse, type ApiUser, requestWithRetries } from "./api-request.ts"
import type { People } from "./create-people.ts"
import type { Booking, RequestLog } from "./request-log.ts"

export interface Load {
  /** Resolves when every request has its response. */
  stop(): Promise<void>
}

const HALF_HOUR = 30 * 60_000
const START_TIMES = 60 * 48
/** Start times that several clients try to book. */
const CONTESTED_TIMES = 40
const PAUSE_MS = 120

/** Every client books repeatedly; most bookings are then confirmed, declined or cancelled. */
export const startLoad = (addresses: readonly string[], log: RequestLog, people: People): Load => {
  let stopped = false
  const firstTime = Math.ceil(Date.now() / 86_400_000 + 1) * 86_400_000
  const running = people.clients.map(async client => {
    while (!stopped) {
      const coach = pick(people.coaches)
      const scheduledAt = new Date(firstTime + randomTime() * HALF_HOUR).toISOString()
      await bookAndChange(addresses, log, { client, coach, scheduledAt })
      await wait(randomInt(PAUSE_MS))
    }
  })
  return {
    stop: async () => {
      stopped = true
      await Promise.all(running)
    },
  }
}

const pick = <T>(list: readonly T[]): T => list[randomInt(list.length)] as T
const randomTime = () =>
  randomInt(5) === 0 ? randomInt(CONTESTED_TIMES) : CONTESTED_TIMES + randomInt(START_TIMES)

const bookAndChange = async (
  addresses: readonly string[],
  log: RequestLog,
  { client, coach, scheduledAt }: { client: ApiUser; coach: ApiUser; scheduledAt: string },
): Promise<void> => {
  const send = (user: ApiUser, request: ApiRequest) => requestWithRetries(addresses, log, user, request)
  const key = randomUUID()
  const mode = pick(["request", "instant"])
  const body = { coachId: coach.id, scheduledAt, mode, notes: key }
  const booked = await send(client, { method: "POST", path: "/bookings/book", body, key })
  if (booked.status !== 201) return recordRefusal(log, key, booked)
  const response = booked.body as unknown as Booking
  log.booked.set(key, { client: client.id, body, response })
  recordStatus(log, response)
  const path = `/bookings/bookings/${response.id}`
  const next = nextChange(response.status, path)
  if (!next) return
  const changed = await send(next.by === "coach" ? coach : client, next.request)
  if (changed.status === 200) recordStatus(log, changed.body as unknown as Booking)
  else log.faults.push(`${next.request.method} ${path}: ${changed.status} ${JSON.stringify(changed.body)}`)
}

/** A booking request is always settled, as a client may have one open; most sessions are cancelled, so that time stays free. */
const nextChange = (status: string, path: string): { by: "coach" | "client"; request: ApiRequest } | null => {
  const dice = randomInt(10)
  if (status === "pending" && dice < 5)
    return { by: "coach", request: { method: "PUT", path, body: { status: "confirmed" } } }
  if (status === "pending" && dice < 7)
    return { by: "coach", request: { method: "PUT", path, body: { status: "declined" } } }
  if (status === "pending" || dice < 7) return { by: "client", request: { method: "DELETE", path } }
  return null
}

const recordStatus = (log: RequestLog, { id, status }: Booking) => {
  log.statuses.set(id, status)
  log.acknowledged++
}

const recordRefusal = (log: RequestLog, key: string, { status, body }: ApiResponse) => {
  log.refused.add(key)
  const code = String(body.code)
  if (code !== "slot_taken" && code !== "client_busy")
    log.faults.push(`A booking was refused: ${status} ${code}`)
}
