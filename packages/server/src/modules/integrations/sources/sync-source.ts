import { ok } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { findPeople, type Person } from "../../accounts/index.ts"
import { caldavWriter } from "../caldav/caldav-writer.ts"
import { importCaldav } from "../caldav/import-caldav.ts"
import { type Credentials, decryptCredentials } from "../external/credentials.ts"
import type { ImportResult } from "../external/import-result.ts"
import { failureOf } from "../external/source-error.ts"
import { googleWriter } from "../google/google-writer.ts"
import { importGoogle } from "../google/import-google.ts"
import { importIcs } from "../ics/import-ics.ts"
import type { SessionWriter } from "../session-events/session-writer.ts"
import type { SourceRow } from "./access.ts"
import { zonesOfPerson } from "./save-busy.ts"
import { saveFailure, saveImport } from "./save-import.ts"
import { writeSessions } from "./write-sessions.ts"

const DAY = 86_400_000
/** The imported window: from a day ago to as far ahead as sessions can be booked. */
const DAYS_BACK = 1
const DAYS_AHEAD = 400
/** Even an unchanged calendar is imported again after this, because the window moves and recurring events with it. */
const FULL_IMPORT_EVERY_MS = DAY

/**
 * Imports one calendar, then writes the sessions to it. Idempotent: stored busy times are replaced as a whole. After a
 * failure the last imported busy times stay in force, and the failure is shown to the owner.
 */
export const syncSource = (ctx: Ctx<null>, sourceId: string): Promise<void> =>
  withSource(ctx, sourceId, async (source, owner) => {
    const result = await importCalendar(ctx, source, owner)
    await saveUnlessChanged(ctx, source, tx => saveImport(tx, source, result))
    await writeSessionsInto(ctx, source)
  })

/** Only writes the sessions, after one of them changed. */
export const writeSourceSessions = (ctx: Ctx<null>, sourceId: string): Promise<void> =>
  withSource(ctx, sourceId, source => writeSessionsInto(ctx, source))

const withSource = async (
  ctx: Ctx<null>,
  sourceId: string,
  work: (source: SourceRow, owner: Person) => Promise<void>,
): Promise<void> => {
  const source = await ctx.db
    .selectFrom("calendar_sources")
    .selectAll()
    .where("id", "=", sourceId)
    .executeTakeFirst()
  const owner = source && (await findPeople(ctx, [source.person_id])).get(source.person_id)
  if (!source || !owner || owner.suspendedAt) return
  await work(source, owner).catch(async (error: unknown) => {
    const failure = failureOf(error)
    const saved = saveUnlessChanged(ctx, source, tx => saveFailure(tx, source, failure ?? "answered_wrong"))
    if (failure) return saved
    // The owner learns that times may be missing, and the job fails with what was not expected.
    await saved.catch(() => undefined)
    throw error
  })
}

/** Stores the outcome, unless the source was changed or removed meanwhile; the change has added a job of its own. */
const saveUnlessChanged = async (
  ctx: Ctx<null>,
  { id, person_id, revision }: SourceRow,
  write: (tx: Parameters<typeof saveImport>[0]) => Promise<void>,
): Promise<void> => {
  await inTransaction(ctx, async tx => {
    const unchanged = await tx.db
      .selectFrom("calendar_sources")
      .select("id")
      .where("id", "=", id)
      .where("revision", "=", revision)
      .forUpdate()
      .executeTakeFirst()
    if (!unchanged) return ok(null)
    await write(tx)
    tx.afterCommit(() => tx.app.realtime.publish([person_id], "calendar:changed", { id }))
    return ok(null)
  })
}

const importCalendar = async (ctx: Ctx<null>, source: SourceRow, owner: Person): Promise<ImportResult> => {
  const { app } = ctx
  const now = ctx.now().getTime()
  const credentials = decryptCredentials(app, source.person_id, source.encrypted)
  const options = {
    from: now - DAYS_BACK * DAY,
    to: now + DAYS_AHEAD * DAY,
    zones: await zonesOfPerson(ctx, source.person_id),
    ownAddresses: [owner.email, ...accountAddress(credentials)],
    ownHost: new URL(app.config.publicUrl).hostname,
  }
  const cached = { ...validatorsOf(source, now), calendars: source.calendars }
  switch (credentials.kind) {
    case "ics":
      return importIcs(app, credentials, cached, options)
    case "caldav":
      return importCaldav(app, credentials, cached, options)
    case "google":
      return importGoogle(app, credentials, cached, options)
  }
}

/** The email address by which the external account knows the owner, if any. */
const accountAddress = (credentials: Credentials): string[] => {
  if (credentials.kind === "google") return [credentials.account]
  return credentials.kind === "caldav" && credentials.username.includes("@") ? [credentials.username] : []
}

const validatorsOf = (source: SourceRow, now: number) => {
  const { read_whole_at: read } = source
  const fresh = read !== null && read.getTime() + FULL_IMPORT_EVERY_MS > now
  return fresh
    ? { etag: source.etag, lastModified: source.last_modified }
    : { etag: null, lastModified: null }
}

const writeSessionsInto = (ctx: Ctx<null>, source: SourceRow): Promise<void> =>
  writeSessions(ctx, source, () => openWriter(ctx, source))

const openWriter = (ctx: Ctx<null>, source: SourceRow): Promise<SessionWriter> => {
  const credentials = decryptCredentials(ctx.app, source.person_id, source.encrypted)
  if (credentials.kind === "caldav") return caldavWriter(ctx.app, credentials)
  if (credentials.kind === "google") return googleWriter(ctx.app, credentials)
  throw new Error(`No writer for ${credentials.kind}`)
}
