import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, noContent } from "../kernel/fields.ts"
import {
  editMessage,
  emoji,
  history,
  message,
  messagesPage,
  openRoom,
  readReply,
  room,
  roomsPage,
  roomsQuery,
  sendMessage,
  syncQuery,
  syncReply,
} from "./schema.ts"

const roomId = z.strictObject({ roomId: id })
const messageId = z.strictObject({ messageId: id })
const roomAndMessage = z.strictObject({ roomId: id, messageId: id })
const reaction = roomAndMessage.extend({ emoji })

export const messagingApi = defineEndpoints({
  "GET /chat/rooms": {
    operationId: "listRooms",
    summary: "My conversations, the one with the newest message first",
    who: "signed-in",
    query: roomsQuery,
    reply: { status: 200, body: roomsPage },
  },
  "POST /chat/rooms": {
    operationId: "openRoom",
    summary: "Open the direct room with a person",
    who: "signed-in",
    body: openRoom,
    reply: { status: 201, body: room, also: 200 },
    problems: ["cannot_write", "you_blocked_them"],
    perMinute: 60,
  },
  "GET /chat/rooms/{roomId}": {
    operationId: "getRoom",
    summary: "One room, with all its members",
    who: "signed-in",
    params: roomId,
    reply: { status: 200, body: room },
  },
  "GET /chat/rooms/{roomId}/sync": {
    operationId: "syncRoom",
    summary: "What happened in a room after a message: what a browser asks after it was away",
    who: "signed-in",
    params: roomId,
    query: syncQuery,
    reply: { status: 200, body: syncReply },
  },
  "GET /chat/messages/{roomId}": {
    operationId: "listMessages",
    summary: "The messages of a room, newest first",
    who: "signed-in",
    params: roomId,
    query: history,
    reply: { status: 200, body: messagesPage },
  },
  "POST /chat/messages/{roomId}": {
    operationId: "sendMessage",
    summary: "Write a message; a repeat under the same clientMessageId gets the stored one",
    who: "signed-in",
    params: roomId,
    body: sendMessage,
    reply: { status: 201, body: message },
    problems: ["cannot_write", "you_blocked_them", "message_id_reused", "reply_not_here"],
    perMinute: 300,
  },
  "PATCH /chat/messages/{roomId}/{messageId}": {
    operationId: "editMessage",
    summary: "Change the text of a message of mine, for some minutes after it was sent",
    who: "signed-in",
    params: roomAndMessage,
    body: editMessage,
    reply: { status: 200, body: message },
    problems: ["cannot_write", "you_blocked_them", "message_deleted", "too_late_to_edit"],
    perMinute: 120,
  },
  "DELETE /chat/messages/{roomId}/{messageId}": {
    operationId: "deleteMessage",
    summary: "Delete a message of mine; a marker stays where it was",
    who: "signed-in",
    params: roomAndMessage,
    reply: { status: 204, body: noContent },
  },
  "PUT /chat/messages/{roomId}/{messageId}/reactions/{emoji}": {
    operationId: "addReaction",
    summary: "React to a message with an emoji",
    who: "signed-in",
    params: reaction,
    reply: { status: 200, body: message },
    problems: ["cannot_write", "you_blocked_them", "message_deleted"],
    perMinute: 120,
  },
  "DELETE /chat/messages/{roomId}/{messageId}/reactions/{emoji}": {
    operationId: "removeReaction",
    summary: "Take my emoji off a message",
    who: "signed-in",
    params: reaction,
    reply: { status: 200, body: message },
    problems: ["cannot_write", "you_blocked_them", "message_deleted"],
    perMinute: 120,
  },
  "POST /chat/rooms/{roomId}/unread": {
    operationId: "markRoomUnread",
    summary: "Count a room as unread from a message on",
    who: "signed-in",
    params: roomId,
    body: messageId,
    reply: { status: 200, body: readReply },
  },
  "POST /chat/messages/{messageId}/read": {
    operationId: "markMessageRead",
    summary: "Mark a room as read up to a message that was displayed",
    who: "signed-in",
    params: messageId,
    reply: { status: 200, body: readReply },
  },
})
