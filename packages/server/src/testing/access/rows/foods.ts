import type { foodsApi } from "@rapport/domain/foods/api"
import type { Rows } from "../row.ts"

export const foodsRows = {
  "GET /foods": { by: "self", input: () => ({ query: { q: "apple" } }), answers: 200 },
} satisfies Rows<typeof foodsApi>
