import { ok } from "@rapport/domain/kernel/result"
import { messagingApi } from "@rapport/domain/messaging/api"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { deleteMessage, editMessage } from "./messages/change-message.ts"
import { listMessages } from "./messages/list-messages.ts"
import { markRead } from "./messages/mark-read.ts"
import { markUnread } from "./messages/mark-unread.ts"
import { sendMessage } from "./messages/send-message.ts"
import { setEmoji } from "./messages/set-emoji.ts"
import { syncRoom } from "./messages/sync-room.ts"
import { listRooms } from "./rooms/list-rooms.ts"
import { openRoom } from "./rooms/open-room.ts"
import { showRoom } from "./rooms/show-room.ts"

export const mountMessaging = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, messagingApi, {
    "GET /chat/rooms": (ctx, { query }) => listRooms(ctx, query),
    "POST /chat/rooms": async (ctx, { body }, call) => {
      const opened = await openRoom(ctx, body)
      if (!opened.ok) return opened
      if (!opened.value.isNew) call.alreadyExisted()
      return ok(opened.value.room)
    },
    "GET /chat/rooms/{roomId}": (ctx, { params }) => showRoom(ctx, params.roomId),
    "GET /chat/rooms/{roomId}/sync": (ctx, { params, query }) => syncRoom(ctx, params.roomId, query),
    "GET /chat/messages/{roomId}": (ctx, { params, query }) => listMessages(ctx, params.roomId, query),
    "POST /chat/messages/{roomId}": (ctx, { params, body }) => sendMessage(ctx, params.roomId, body),
    "PATCH /chat/messages/{roomId}/{messageId}": (ctx, { params, body }) =>
      editMessage(ctx, params, body.text),
    "DELETE /chat/messages/{roomId}/{messageId}": (ctx, { params }) => deleteMessage(ctx, params),
    "PUT /chat/messages/{roomId}/{messageId}/reactions/{emoji}": (ctx, { params }) =>
      setEmoji(ctx, params, true),
    "DELETE /chat/messages/{roomId}/{messageId}/reactions/{emoji}": (ctx, { params }) =>
      setEmoji(ctx, params, false),
    "POST /chat/rooms/{roomId}/unread": (ctx, { params, body }) =>
      markUnread(ctx, params.roomId, body.messageId),
    "POST /chat/messages/{messageId}/read": (ctx, { params }) => markRead(ctx, params.messageId),
  })
