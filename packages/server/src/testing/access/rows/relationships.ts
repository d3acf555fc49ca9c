import type { relationshipsApi } from "@rapport/domain/relationships/api"
import type { Rows } from "../row.ts"

export const relationshipsRows = {
  "GET /friends/blocked": { by: "self", answers: 200 },
  "POST /friends/block/{userId}": {
    by: "self",
    input: pair => ({ params: { userId: pair.admin.id } }),
    answers: 204,
  },
  "DELETE /friends/block/{userId}": {
    by: "self",
    input: pair => ({ params: { userId: pair.admin.id } }),
    answers: 204,
  },
} satisfies Rows<typeof relationshipsApi>
