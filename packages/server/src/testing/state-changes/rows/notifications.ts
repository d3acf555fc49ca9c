import type { notificationsApi } from "@rapport/domain/notifications/api"
import { change, type Rows } from "../row.ts"

export const notificationsRows = {
  "POST /notifications/read": [
    change("a client reads the notifications", async ({ app, client }) => {
      await app.settle()
      return () => client.call("POST /notifications/read", { body: {} })
    }),
  ],
  "DELETE /notifications/{notificationId}": [
    change("a client deletes a notification", async ({ app, client }) => {
      await app.settle()
      const notificationId = (await client.call("GET /notifications")).body.items[0]?.id ?? ""
      return () => client.call("DELETE /notifications/{notificationId}", { params: { notificationId } })
    }),
  ],
  "PUT /notifications/preferences": [
    change(
      "a client chooses how to be told",
      async ({ client }) =>
        () =>
          client.call("PUT /notifications/preferences", { body: { booking: { inApp: true, email: false } } }),
    ),
  ],
} satisfies Rows<typeof notificationsApi>
