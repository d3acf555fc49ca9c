import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, instantOut, list, noContent, page, picture } from "../kernel/fields.ts"

const userId = z.strictObject({ userId: id })

export const blocked = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  profilePicture: picture,
  blockedAt: instantOut,
})

export const relationshipsApi = defineEndpoints({
  "GET /friends/blocked": {
    operationId: "listBlockedPeople",
    summary: "People I blocked",
    who: "signed-in",
    query: page,
    reply: { status: 200, body: list(blocked) },
  },
  "POST /friends/block/{userId}": {
    operationId: "blockPerson",
    summary: "Block a person: without notification; ends the connection and the friendship",
    who: "signed-in",
    params: userId,
    reply: { status: 204, body: noContent },
    problems: ["cannot_block_yourself"],
  },
  "DELETE /friends/block/{userId}": {
    operationId: "unblockPerson",
    summary: "Unblock a person",
    who: "signed-in",
    params: userId,
    reply: { status: 204, body: noContent },
  },
})
