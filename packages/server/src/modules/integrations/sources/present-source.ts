import { failureSentences, isStale } from "@rapport/domain/integrations/failures"
import type { source } from "@rapport/domain/integrations/schema"
import { isoInstant } from "@rapport/domain/kernel/fields"
import type { z } from "zod"
import type { Actor, Ctx } from "../../../platform/context.ts"
import type { SourceRow } from "./access.ts"

export type Source = z.input<typeof source>

/** A source as its owner sees it, without address, username and password. */
export const presentSource = (ctx: Ctx<Actor | null>, row: SourceRow): Source => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  colour: row.colour,
  host: row.host,
  calendars: row.calendars,
  writesTo: row.writes_to,
  lastSuccessAt: row.last_success_at && isoInstant(row.last_success_at),
  nextFetchAt: isoInstant(row.next_fetch_at),
  waiting: row.last_success_at === null && row.failure === null,
  stale: isStale(row.last_success_at?.getTime() ?? null, ctx.now().getTime()),
  events: row.events,
  unread: { count: row.unread_count, items: row.unread },
  failing:
    row.failure && row.failing_since
      ? {
          code: row.failure,
          sentence: failureSentences[row.failure],
          since: isoInstant(row.failing_since),
        }
      : null,
})
