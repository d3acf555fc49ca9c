import type { accessLogApi } from "@rapport/domain/access-log/api"
import type { Rows } from "../row.ts"

export const accessLogRows = {
  "GET /users/me/access-log": { by: "self", answers: 200 },
  "GET /users/me/access-log.csv": { by: "self", answers: 200 },
} satisfies Rows<typeof accessLogApi>
