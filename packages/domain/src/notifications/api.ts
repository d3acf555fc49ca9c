import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, list, noContent, page } from "../kernel/fields.ts"
import { notification, preferences, preferencesIn } from "./schema.ts"

export const notificationsApi = defineEndpoints({
  "GET /notifications": {
    operationId: "listNotifications",
    summary: "My notifications, newest first",
    who: "signed-in",
    query: page,
    reply: { status: 200, body: list(notification).extend({ unreadTotal: z.number() }) },
  },
  "POST /notifications/read": {
    operationId: "markNotificationsRead",
    summary: "Mark some, or all, as read",
    who: "signed-in",
    body: z.strictObject({ ids: z.array(id).max(100).optional() }),
    reply: { status: 204, body: noContent },
  },
  "DELETE /notifications/{notificationId}": {
    operationId: "removeNotification",
    summary: "Remove one",
    who: "signed-in",
    params: z.strictObject({ notificationId: id }),
    reply: { status: 204, body: noContent },
  },
  "GET /notifications/preferences": {
    operationId: "getNotificationPreferences",
    summary: "Which notifications I get, and how",
    who: "signed-in",
    reply: { status: 200, body: preferences },
  },
  "PUT /notifications/preferences": {
    operationId: "changeNotificationPreferences",
    summary: "Change which notifications I get",
    who: "signed-in",
    body: preferencesIn,
    reply: { status: 200, body: preferences },
  },
})
