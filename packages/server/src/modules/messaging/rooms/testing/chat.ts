import { randomUUID } from "node:crypto"
import type { Reply } from "@rapport/domain/api"
import type { TestPerson } from "../../../../testing/people.ts"
import type { TestApp } from "../../../../testing/test-app.ts"

export interface ConnectedPair {
  coach: TestPerson
  client: TestPerson
  connectionId: string
  roomId: string
}

/** A coach and a client with their direct room. */
export const connectedPair = async (app: TestApp): Promise<ConnectedPair> => {
  const [coach, client] = [await app.person({ role: "coach" }), await app.person()]
  const connectionId = await app.connect(coach, client)
  return { coach, client, connectionId, roomId: (await roomWith(client, coach)).id }
}

/** The direct room with somebody, as the person sees it in their list. */
export const roomWith = async (
  person: TestPerson,
  other: TestPerson,
): Promise<Reply<"GET /chat/rooms">["items"][number]> => {
  const { items } = (await person.call("GET /chat/rooms", { query: { limit: 100 } })).body
  const room = items.find(({ members }) => members.some(({ id }) => id === other.id))
  if (!room) throw new Error("They have no room")
  return room
}

export const send = (
  person: TestPerson,
  roomId: string,
  text: string,
  more: { clientMessageId?: string; replyTo?: string } = {},
) =>
  person.call("POST /chat/messages/{roomId}", {
    params: { roomId },
    body: { clientMessageId: randomUUID(), text, ...more },
  })

export const readUpTo = (person: TestPerson, messageId: string) =>
  person.call("POST /chat/messages/{messageId}/read", { params: { messageId } })

export const historyOf = (
  person: TestPerson,
  roomId: string,
  query: {
    before?: number
    after?: number
    around?: number
    limit?: number
    cursor?: string
    q?: string
  } = {},
) => person.call("GET /chat/messages/{roomId}", { params: { roomId }, query })

export const syncOf = (person: TestPerson, roomId: string, query: { after: number; changesAfter?: number }) =>
  person.call("GET /chat/rooms/{roomId}/sync", { params: { roomId }, query })

export const endConnection = (by: TestPerson, id: string) =>
  by.call("PUT /connections/{id}", { params: { id }, body: { status: "ended" } })

export const block = (by: TestPerson, userId: string) =>
  by.call("POST /friends/block/{userId}", { params: { userId } })
