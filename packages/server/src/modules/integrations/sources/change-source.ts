import type { changeSource as body } from "@rapport/domain/integrations/schema"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { lockSourceOpenTo } from "./access.ts"
import { fetchSoon } from "./enqueue-fetch.ts"
import { presentSource } from "./present-source.ts"

/** Its name, its colour, which of its calendars are read and into which one sessions are written. */
export const changeSource = (ctx: Ctx, sourceId: string, input: z.output<typeof body>) =>
  inTransaction(ctx, async tx => {
    const source = await lockSourceOpenTo(tx, sourceId)
    if (!source) return refuse("not_found")
    const { name, colour, reads, writesTo } = input
    const known = new Map(source.calendars.map(each => [each.id, each]))
    if (reads?.some(each => !known.has(each))) return unknownCalendar("reads")
    if (typeof writesTo === "string" && !known.get(writesTo)?.writable) return unknownCalendar("writesTo")
    const readsOther = reads !== undefined || writesTo !== undefined
    const row = await tx.db
      .updateTable("calendar_sources")
      .set(eb => ({
        ...(name !== undefined && { name }),
        ...(colour !== undefined && { colour }),
        ...(reads !== undefined && {
          calendars: JSON.stringify(
            source.calendars.map(calendar => ({ ...calendar, reads: reads.includes(calendar.id) })),
          ),
        }),
        ...(writesTo !== undefined && { writes_to: writesTo }),
        revision: eb("revision", "+", readsOther ? 1 : 0),
      }))
      .where("id", "=", sourceId)
      .returningAll()
      .executeTakeFirstOrThrow()
    if (readsOther) await fetchSoon(tx, [sourceId])
    return ok(presentSource(tx, row))
  })

const unknownCalendar = (path: string) =>
  refuse("invalid_request", { errors: [{ path, message: "Choose from the calendars of this account." }] })
