import type { changeSource as body } from "@rapport/domain/integrations/schema"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { lockSourceOpenTo } from "./access.ts"
import { enqueueFetch } from "./enqueue-fetch.ts"
import { presentSource } from "./present-source.ts"

/** Changes name, colour, the calendars that are imported and the one that sessions are written to. */
export const changeSource = (ctx: Ctx, sourceId: string, input: z.output<typeof body>) =>
  inTransaction(ctx, async tx => {
    const source = await lockSourceOpenTo(tx, sourceId)
    if (!source) return refuse("not_found")
    const { name, colour, reads, writesTo } = input
    const calendarsById = new Map(source.calendars.map(calendar => [calendar.id, calendar]))
    if (reads?.some(id => !calendarsById.has(id))) return unknownCalendar("reads")
    if (typeof writesTo === "string" && !calendarsById.get(writesTo)?.writable)
      return unknownCalendar("writesTo")
    const needsImport = reads !== undefined || writesTo !== undefined
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
        revision: eb("revision", "+", needsImport ? 1 : 0),
      }))
      .where("id", "=", sourceId)
      .returningAll()
      .executeTakeFirstOrThrow()
    if (needsImport) await enqueueFetch(tx, [sourceId])
    return ok(presentSource(tx, row))
  })

const unknownCalendar = (path: string) =>
  refuse("invalid_request", { errors: [{ path, message: "Choose from the calendars of this account." }] })
