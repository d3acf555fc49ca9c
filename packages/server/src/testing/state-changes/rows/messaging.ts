import { randomUUID } from "node:crypto"
import type { messagingApi } from "@rapport/domain/messaging/api"
import { change, type Rows } from "../row.ts"
import type { Situation } from "../situation.ts"

const roomOfPair = async ({ coach, client }: Situation): Promise<string> => {
  const { body } = await coach.call("POST /chat/rooms", { body: { type: "direct", userId: client.id } })
  return body.id
}

const send = (by: Situation["coach"], roomId: string) =>
  by.call("POST /chat/messages/{roomId}", {
    params: { roomId },
    body: { clientMessageId: randomUUID(), text: "How did it go?" },
  })

const react = (
  by: Situation["client"],
  method: "PUT" | "DELETE",
  message: { roomId: string; messageId: string },
) =>
  by.call(`${method} /chat/messages/{roomId}/{messageId}/reactions/{emoji}`, {
    params: { ...message, emoji: "👍" },
  })

export const messagingRows = {
  "POST /chat/rooms": [
    change(
      "a coach opens the room with a client, which has been there since they connected",
      async situation => {
        const { coach, client } = situation
        return () => coach.call("POST /chat/rooms", { body: { type: "direct", userId: client.id } })
      },
    ),
  ],
  "POST /chat/messages/{roomId}": [
    change(
      "a coach writes to a client",
      async situation => {
        const roomId = await roomOfPair(situation)
        return () => send(situation.coach, roomId)
      },
      {
        coach: { hears: ["room:changed"] },
        client: { hears: ["notification:new", "room:changed"], sees: ["message.sent"] },
      },
    ),
  ],
  "PATCH /chat/messages/{roomId}/{messageId}": [
    change(
      "a coach changes what they wrote",
      async situation => {
        const roomId = await roomOfPair(situation)
        const { body: message } = await send(situation.coach, roomId)
        return () =>
          situation.coach.call("PATCH /chat/messages/{roomId}/{messageId}", {
            params: { roomId, messageId: message.id },
            body: { text: "How did it go today?" },
          })
      },
      { coach: { hears: ["room:changed"] }, client: { hears: ["room:changed"] } },
    ),
  ],
  "DELETE /chat/messages/{roomId}/{messageId}": [
    change(
      "a coach deletes what they wrote",
      async situation => {
        const roomId = await roomOfPair(situation)
        const { body: message } = await send(situation.coach, roomId)
        return () =>
          situation.coach.call("DELETE /chat/messages/{roomId}/{messageId}", {
            params: { roomId, messageId: message.id },
          })
      },
      { coach: { hears: ["room:changed"] }, client: { hears: ["room:changed"] } },
    ),
  ],
  "PUT /chat/messages/{roomId}/{messageId}/reactions/{emoji}": [
    change(
      "a client gives an emoji to what their coach wrote",
      async situation => {
        const roomId = await roomOfPair(situation)
        const { body: message } = await send(situation.coach, roomId)
        return () => react(situation.client, "PUT", { roomId, messageId: message.id })
      },
      { coach: { hears: ["room:changed"] }, client: { hears: ["room:changed"] } },
    ),
  ],
  "DELETE /chat/messages/{roomId}/{messageId}/reactions/{emoji}": [
    change(
      "a client takes an emoji back",
      async situation => {
        const roomId = await roomOfPair(situation)
        const { body: message } = await send(situation.coach, roomId)
        await react(situation.client, "PUT", { roomId, messageId: message.id })
        return () => react(situation.client, "DELETE", { roomId, messageId: message.id })
      },
      { coach: { hears: ["room:changed"] }, client: { hears: ["room:changed"] } },
    ),
  ],
  "POST /chat/rooms/{roomId}/unread": [
    change(
      "a client marks what they read as unread",
      async situation => {
        const roomId = await roomOfPair(situation)
        const { body: message } = await send(situation.coach, roomId)
        await situation.client.call("POST /chat/messages/{messageId}/read", {
          params: { messageId: message.id },
        })
        return () =>
          situation.client.call("POST /chat/rooms/{roomId}/unread", {
            params: { roomId },
            body: { messageId: message.id },
          })
      },
      { client: { hears: ["room:changed"] } },
    ),
  ],
  "POST /chat/messages/{messageId}/read": [
    change(
      "a client reads what their coach wrote",
      async situation => {
        const roomId = await roomOfPair(situation)
        const { body: message } = await send(situation.coach, roomId)
        return () =>
          situation.client.call("POST /chat/messages/{messageId}/read", {
            params: { messageId: message.id },
          })
      },
      { client: { hears: ["notification:new", "room:changed"] } },
    ),
  ],
} as const satisfies Rows<typeof messagingApi>
