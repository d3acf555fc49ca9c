import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { instantOut } from "../kernel/fields.ts"

/** Zones with the same offsets from `from` to `to`. */
const zones = z.object({
  names: z.array(z.string()),
  /** Minutes ahead of UTC at `from`. */
  offset: z.int(),
  changes: z
    .array(z.tuple([z.int(), z.int()]))
    .describe(
      "Each change until `to`: the instant in epoch seconds, and the minutes ahead of UTC from then on.",
    ),
})

export const timeZonesReply = z.object({ from: instantOut, to: instantOut, items: z.array(zones) })
export type TimeZonesReply = z.output<typeof timeZonesReply>

export const timeZonesApi = defineEndpoints({
  "GET /time-zones": {
    operationId: "listTimeZones",
    summary:
      "The time zones that are accepted, with the offsets that this server uses in the years around now; earlier names are taken too",
    who: "anyone",
    reply: { status: 200, body: timeZonesReply },
    raw: true,
  },
})
