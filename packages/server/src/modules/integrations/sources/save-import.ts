import { nextFetchAt } from "@rapport/domain/integrations/failures"
import { MAX_UNREAD_NAMED, type SourceFailure } from "@rapport/domain/integrations/schema"
import type { Tx } from "../../../platform/context.ts"
import type { ImportResult } from "../external/import-result.ts"
import type { SourceRow } from "./access.ts"
import { reapplyZones, saveBusy } from "./save-busy.ts"

export const saveImport = async (tx: Tx<null>, source: SourceRow, result: ImportResult): Promise<void> => {
  const now = tx.now()
  const busyColumns = result.changed ? await saveBusy(tx, source, result.busy) : null
  if (!result.changed) await reapplyZones(tx, source.person_id)
  await tx.db
    .updateTable("calendar_sources")
    .set({
      last_success_at: now,
      failing_since: null,
      failure: null,
      failures: 0,
      next_fetch_at: new Date(nextFetchAt(now.getTime(), 0)),
      ...busyColumns,
      ...(result.changed && {
        events: result.events,
        unread_count: result.unread.length,
        unread: JSON.stringify(result.unread.slice(0, MAX_UNREAD_NAMED), withoutNul),
        etag: result.etag ?? null,
        last_modified: result.lastModified ?? null,
        read_whole_at: now,
        ...(result.calendars && { calendars: JSON.stringify(result.calendars, withoutNul) }),
      }),
    })
    .where("id", "=", source.id)
    .execute()
}

/** PostgreSQL stores no NUL in JSON, and a calendar may hold one anywhere. */
const withoutNul = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? value.replaceAll("\0", "") : value

/** Busy times of the last successful import stay in force. */
export const saveFailure = async (tx: Tx<null>, source: SourceRow, failure: SourceFailure): Promise<void> => {
  const now = tx.now()
  const failures = source.failures + 1
  await tx.db
    .updateTable("calendar_sources")
    .set({
      failure,
      failing_since: source.failing_since ?? now,
      failures,
      next_fetch_at: new Date(nextFetchAt(now.getTime(), failures)),
    })
    .where("id", "=", source.id)
    .execute()
}
