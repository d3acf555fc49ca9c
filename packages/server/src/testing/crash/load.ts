import { randomInt, randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import { type Answered, type Asker, askUntilAnswered, type Question } from "./ask.ts"
import type { Booking, Diary } from "./diary.ts"
import type { Gathered } from "./gather.ts"

export interface Load {
  /** Returns when everybody who asked has their answer. */
  stop(): Promise<void>
}

const HALF_HOUR = 30 * 60_000
const TIMES = 60 * 48
/** Times that many want at once. */
const WANTED_TIMES = 40
const PAUSE_MS = 120

/** Every client books, and what was booked is confirmed, declined, called off or left, again and again. */
export const startLoad = (addresses: readonly string[], diary: Diary, people: Gathered): Load => {
  let stopped = false
  const firstTime = Math.ceil(Date.now() / 86_400_000 + 1) * 86_400_000
  const running = people.clients.map(async client => {
    while (!stopped) {
      const coach = oneOf(people.coaches)
      const scheduledAt = new Date(firstTime + aTime() * HALF_HOUR).toISOString()
      await bookAndGoOn(addresses, diary, { client, coach, scheduledAt })
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

const oneOf = <T>(list: readonly T[]): T => list[randomInt(list.length)] as T
const aTime = () => (randomInt(5) === 0 ? randomInt(WANTED_TIMES) : WANTED_TIMES + randomInt(TIMES))

const bookAndGoOn = async (
  addresses: readonly string[],
  diary: Diary,
  { client, coach, scheduledAt }: { client: Asker; coach: Asker; scheduledAt: string },
): Promise<void> => {
  const ask = (who: Asker, question: Question) => askUntilAnswered(addresses, diary, who, question)
  const key = randomUUID()
  const mode = oneOf(["request", "instant"])
  const body = { coachId: coach.id, scheduledAt, mode, notes: key }
  const booked = await ask(client, { method: "POST", path: "/bookings/book", body, key })
  if (booked.status !== 201) return refuse(diary, key, booked)
  const answer = booked.body as unknown as Booking
  diary.booked.set(key, { client: client.id, body, answer })
  stand(diary, answer)
  const path = `/bookings/bookings/${answer.id}`
  const next = nextOf(answer.status, path)
  if (!next) return
  const moved = await ask(next.by === "coach" ? coach : client, next.question)
  if (moved.status === 200) stand(diary, moved.body as unknown as Booking)
  else diary.faults.push(`${next.question.method} ${path}: ${moved.status} ${JSON.stringify(moved.body)}`)
}

/** A request is always answered, so that the next one may be made; most sessions are called off, so that time is left. */
const nextOf = (status: string, path: string): { by: "coach" | "client"; question: Question } | null => {
  const dice = randomInt(10)
  if (status === "pending" && dice < 5)
    return { by: "coach", question: { method: "PUT", path, body: { status: "confirmed" } } }
  if (status === "pending" && dice < 7)
    return { by: "coach", question: { method: "PUT", path, body: { status: "declined" } } }
  if (status === "pending" || dice < 7) return { by: "client", question: { method: "DELETE", path } }
  return null
}

const stand = (diary: Diary, { id, status }: Booking) => {
  diary.standing.set(id, status)
  diary.acknowledged++
}

const refuse = (diary: Diary, key: string, { status, body }: Answered) => {
  diary.refused.add(key)
  const code = String(body.code)
  if (code !== "slot_taken" && code !== "client_busy")
    diary.faults.push(`A booking was refused: ${status} ${code}`)
}
