import { randomUUID } from "node:crypto"
import type { messagingApi } from "@rapport/domain/messaging/api"
import { every, type Rows, sharedPast } from "../row.ts"

/** Connected people write; whose connection ended, and whom the coach blocked, reads only. */
const writers = { ...every(403), none: 404, pending: 404, accepted: 201, accepted_all_scopes: 201 }

const reactors = { ...writers, accepted: 200, accepted_all_scopes: 200 }

export const messagingRows = {
  "GET /chat/rooms": { by: "self", answers: 200 },
  "POST /chat/rooms": {
    by: "client",
    input: pair => ({ body: { type: "direct", userId: pair.coach.id } }),
    answers: { ...sharedPast(200), none: 403, pending: 403 },
  },
  "GET /chat/rooms/{roomId}": {
    by: "client",
    input: ({ roomId }) => ({ params: { roomId } }),
    answers: sharedPast(200),
  },
  "GET /chat/rooms/{roomId}/sync": {
    by: "client",
    input: ({ roomId }) => ({ params: { roomId }, query: { after: 0 } }),
    answers: sharedPast(200),
  },
  "GET /chat/messages/{roomId}": {
    by: "client",
    input: ({ roomId }) => ({ params: { roomId } }),
    answers: sharedPast(200),
  },
  "POST /chat/messages/{roomId}": {
    by: "client",
    input: ({ roomId }) => ({
      params: { roomId },
      body: { clientMessageId: randomUUID(), text: "Thank you" },
    }),
    answers: writers,
  },
  // The message is the coach's: the client sees it, and may not change it.
  "PATCH /chat/messages/{roomId}/{messageId}": {
    by: "client",
    input: ({ roomId, messageId }) => ({ params: { roomId, messageId }, body: { text: "Changed" } }),
    answers: sharedPast(403),
  },
  "DELETE /chat/messages/{roomId}/{messageId}": {
    by: "client",
    input: ({ roomId, messageId }) => ({ params: { roomId, messageId } }),
    answers: sharedPast(403),
  },
  "PUT /chat/messages/{roomId}/{messageId}/reactions/{emoji}": {
    by: "client",
    input: ({ roomId, messageId }) => ({ params: { roomId, messageId, emoji: "👍" } }),
    answers: reactors,
  },
  "DELETE /chat/messages/{roomId}/{messageId}/reactions/{emoji}": {
    by: "client",
    input: ({ roomId, messageId }) => ({ params: { roomId, messageId, emoji: "👍" } }),
    answers: reactors,
  },
  "POST /chat/rooms/{roomId}/unread": {
    by: "client",
    input: ({ roomId, messageId }) => ({ params: { roomId }, body: { messageId } }),
    answers: sharedPast(200),
  },
  "POST /chat/messages/{messageId}/read": {
    by: "client",
    input: ({ messageId }) => ({ params: { messageId } }),
    answers: sharedPast(200),
  },
} satisfies Rows<typeof messagingApi>
