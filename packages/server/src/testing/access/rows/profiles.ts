import type { profilesApi } from "@rapport/domain/profiles/api"
import type { Rows } from "../row.ts"

export const profilesRows = {
  "GET /users/me": { by: "self", answers: 200 },
  "PATCH /users/me": { by: "self", input: () => ({ body: { gymAccess: "Garage" } }), answers: 200 },
  "PUT /users/me/picture": { by: "self", input: () => ({ query: { as: "person" } }), answers: 400 },
  "DELETE /users/me/picture": { by: "self", answers: 204 },
  "GET /users/search": { by: "self", input: () => ({ query: { q: "mara" } }), answers: 200 },
} satisfies Rows<typeof profilesApi>
