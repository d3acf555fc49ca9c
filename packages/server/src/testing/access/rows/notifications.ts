import type { notificationsApi } from "@rapport/domain/notifications/api"
import { NO_ID, type Rows } from "../row.ts"

export const notificationsRows = {
  "GET /notifications": { by: "self", answers: 200 },
  "POST /notifications/read": { by: "self", input: () => ({ body: {} }), answers: 204 },
  "DELETE /notifications/{notificationId}": {
    by: "self",
    input: () => ({ params: { notificationId: NO_ID } }),
    answers: 404,
  },
  "GET /notifications/preferences": { by: "self", answers: 200 },
  "PUT /notifications/preferences": {
    by: "self",
    input: () => ({ body: { booking: { inApp: true, email: false } } }),
    answers: 200,
  },
} satisfies Rows<typeof notificationsApi>
