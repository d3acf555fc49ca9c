import { randomUUID } from "node:crypto"
import type { Body } from "@rapport/domain/api"
import type { TestPerson } from "../people.ts"
import type { TestApp } from "../test-app.ts"

export const relations = ["none", "pending", "accepted", "accepted_all_scopes", "ended", "blocked"] as const
export type Relation = (typeof relations)[number]

/** A coach and a client with one relation between them, and what they share. */
export interface Pair {
  relation: Relation
  coach: TestPerson
  client: TestPerson
  admin: TestPerson
  /** The connection between them, or that of two strangers where they have none. */
  connectionId: string
  /** A booking between them, or that of two strangers where they have none. */
  bookingId: string
  /** The direct room of the two, or that of two strangers where they have none. */
  roomId: string
  /** A message of the coach in it. */
  messageId: string
}

const SOMEONE_ELSES_ID = "0198a000-0000-7000-8000-000000000000"

/** Opens every day and every hour, so that time is never the reason of a refusal. */
export const alwaysOpen: Body<"PUT /coach/availability"> = {
  weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: "00:00", end: "24:00" }],
  minimumNoticeMinutes: 0,
  totalSlots: 50,
}

/** Makes a fresh pair in a relation, through the API, as life would. */
export const makePair = async (app: TestApp, relation: Relation, admin: TestPerson): Promise<Pair> => {
  const coach = await app.person({ role: "coach" })
  const client = await app.person()
  await coach.call("PUT /coach/availability", { body: alwaysOpen })
  const pair: Pair = {
    relation,
    coach,
    client,
    admin,
    connectionId: SOMEONE_ELSES_ID,
    bookingId: SOMEONE_ELSES_ID,
    roomId: SOMEONE_ELSES_ID,
    messageId: SOMEONE_ELSES_ID,
  }
  if (relation === "none") return pair
  if (relation === "pending") return { ...pair, connectionId: await ask(pair) }
  const all = relation === "accepted_all_scopes"
  const connectionId = await app.connect(
    coach,
    client,
    all ? ["profile", "metrics", "workouts", "nutrition", "photos", "injuries", "health"] : ["profile"],
  )
  const bookingId = await book(pair)
  const roomId = (await client.call("GET /chat/rooms")).body.items[0]?.id ?? SOMEONE_ELSES_ID
  const written = await coach.call("POST /chat/messages/{roomId}", {
    params: { roomId },
    body: { clientMessageId: randomUUID(), text: "Welcome" },
  })
  const messageId = written.body.id
  if (relation === "ended")
    await client.call("PUT /connections/{id}", { params: { id: connectionId }, body: { status: "ended" } })
  if (relation === "blocked")
    await coach.call("POST /friends/block/{userId}", { params: { userId: client.id } })
  return { ...pair, connectionId, bookingId, roomId, messageId }
}

const ask = async ({ coach, client }: Pair): Promise<string> => {
  const asked = await client.call("POST /connections", { body: { coachId: coach.id } })
  return asked.body.id
}

const book = async ({ coach, client }: Pair): Promise<string> => {
  const free = await client.call("GET /bookings/coaches/{coachId}/slots", { params: { coachId: coach.id } })
  const booked = await client.call("POST /bookings/book", {
    body: { coachId: coach.id, scheduledAt: free.body.slots[40] ?? "", mode: "request" },
  })
  if (booked.status !== 201) throw new Error(`Booking failed: ${JSON.stringify(booked.problem)}`)
  return booked.body.id
}
