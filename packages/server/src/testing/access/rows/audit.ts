import type { auditApi } from "@rapport/domain/access-log/api"
import type { Rows } from "../row.ts"

export const auditRows = {
  "GET /users/me/access-log": { by: "self", answers: 200 },
  "GET /users/me/access-log.csv": { by: "self", answers: 200 },
} satisfies Rows<typeof auditApi>
