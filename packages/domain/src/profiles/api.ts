import { z } from "zod"
import { me } from "../accounts/schema.ts"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, list, nothing, page, picture } from "../kernel/fields.ts"
import { meChange, person, profileOfPerson } from "./schema.ts"

/** A picture as base64 would bloat JSON: pictures are sent as the raw body with their own content type. */
export const profilesApi = defineEndpoints({
  "GET /users/me": { summary: "Myself", who: "signed-in", reply: { status: 200, body: me } },
  "PATCH /users/me": {
    summary: "Change my person, profile, coach profile or privacy",
    who: "signed-in",
    body: meChange,
    reply: { status: 200, body: me },
    problems: ["username_taken", "not_a_coach"],
  },
  "PUT /users/me/picture": {
    summary: "Set my picture (raw body: JPEG, PNG, WebP or AVIF, at most 5 MB)",
    who: "signed-in",
    query: z.strictObject({ as: z.enum(["person", "coach"]).default("person") }),
    reply: { status: 200, body: picture },
    problems: ["not_a_picture", "not_a_coach"],
    perMinute: 20,
  },
  "DELETE /users/me/picture": {
    summary: "Back to the drawn picture",
    who: "signed-in",
    query: z.strictObject({ as: z.enum(["person", "coach"]).default("person") }),
    reply: { status: 204, body: nothing },
    problems: ["not_a_coach"],
  },
  "GET /users/search": {
    summary: "Find people: clients find coaches; with for=friends, people who let themselves be found",
    who: "signed-in",
    query: page.extend({ for: z.enum(["coaches", "friends"]).default("coaches") }),
    reply: { status: 200, body: list(person) },
  },
  "GET /users/{userId}": {
    summary: "A person's profile, as far as they let me see it",
    who: "signed-in",
    params: z.strictObject({ userId: id }),
    reply: { status: 200, body: profileOfPerson },
  },
})
