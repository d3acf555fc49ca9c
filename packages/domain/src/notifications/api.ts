import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, list, nothing, page } from "../kernel/fields.ts"
import { notification, preferences, preferencesIn } from "./schema.ts"

export const notificationsApi = defineEndpoints({
  "GET /notifications": {
    summary: "What is new, newest first",
    who: "signed-in",
    query: page,
    reply: { status: 200, body: list(notification).extend({ unreadTotal: z.number() }) },
  },
  "POST /notifications/read": {
    summary: "Mark some, or all, as read",
    who: "signed-in",
    body: z.strictObject({ ids: z.array(id).max(100).optional() }),
    reply: { status: 204, body: nothing },
  },
  "DELETE /notifications/{notificationId}": {
    summary: "Remove one",
    who: "signed-in",
    params: z.strictObject({ notificationId: id }),
    reply: { status: 204, body: nothing },
  },
  "GET /notifications/preferences": {
    summary: "What reaches me, and how",
    who: "signed-in",
    reply: { status: 200, body: preferences },
  },
  "PUT /notifications/preferences": {
    summary: "Change what reaches me",
    who: "signed-in",
    body: preferencesIn,
    reply: { status: 200, body: preferences },
  },
})
