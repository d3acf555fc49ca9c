import { z } from "zod"
import { me } from "../accounts/schema.ts"
import { defineEndpoints } from "../kernel/contract.ts"
import { list, noContent, page, picture } from "../kernel/fields.ts"
import { foundPerson, meChange } from "./schema.ts"

/** Pictures are sent as the raw body with their own content type, as base64 in JSON would be a third larger. */
export const profilesApi = defineEndpoints({
  "GET /users/me": {
    operationId: "getMe",
    summary: "Myself",
    who: "signed-in",
    reply: { status: 200, body: me },
  },
  "PATCH /users/me": {
    operationId: "changeMe",
    summary: "Change my account, profile, coach profile or privacy settings",
    who: "signed-in",
    body: meChange,
    reply: { status: 200, body: me },
    problems: ["username_taken", "not_a_coach"],
  },
  "PUT /users/me/picture": {
    operationId: "setPicture",
    summary: "Set my picture (raw body: JPEG, PNG, WebP or AVIF, at most 5 MB)",
    who: "signed-in",
    rawBody: ["image/jpeg", "image/png", "image/webp", "image/avif"],
    query: z.strictObject({ as: z.enum(["person", "coach"]).default("person") }),
    reply: { status: 200, body: picture },
    problems: ["not_a_picture", "not_a_coach"],
    perMinute: 20,
  },
  "DELETE /users/me/picture": {
    operationId: "removePicture",
    summary: "Remove my picture; the generated one is shown again",
    who: "signed-in",
    query: z.strictObject({ as: z.enum(["person", "coach"]).default("person") }),
    reply: { status: 204, body: noContent },
    problems: ["not_a_coach"],
  },
  "GET /users/search": {
    operationId: "searchPeople",
    summary: "Find people: coaches; with for=friends, people who are searchable",
    who: "signed-in",
    query: page.extend({ for: z.enum(["coaches", "friends"]).default("coaches") }),
    costly: true,
    reply: { status: 200, body: list(foundPerson) },
  },
})
