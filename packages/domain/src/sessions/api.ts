import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, instantOut, list } from "../kernel/fields.ts"
import { sessionType } from "../pricing/schema.ts"

export const sessionsApi = defineEndpoints({
  "POST /bookings/bookings/{bookingId}/join": {
    summary: "Join a session: from ten minutes before, the room's address and who is in it",
    who: "signed-in",
    params: z.strictObject({ bookingId: id }),
    reply: {
      status: 200,
      body: z.object({
        type: sessionType,
        /** Null for CHAT, whose room is in Rapport. */
        url: z.string().nullable(),
        fallbackUrl: z.string().nullable(),
        server: z.string().nullable(),
        audioOnly: z.boolean(),
        /** Told where the server's limits are known, such as the public Jitsi server's sign-in. */
        notice: z.string().nullable(),
        joinedAt: instantOut,
      }),
    },
    problems: ["not_open_yet", "session_over", "wrong_status"],
  },
  "GET /bookings/bookings/{bookingId}/joins": {
    summary: "Who came into the room, and when first and last",
    who: "signed-in",
    params: z.strictObject({ bookingId: id }),
    reply: {
      status: 200,
      body: list(
        z.object({
          personId: id,
          side: z.enum(["coach", "client"]),
          firstJoinedAt: instantOut,
          lastJoinedAt: instantOut,
        }),
      ),
    },
  },
})
