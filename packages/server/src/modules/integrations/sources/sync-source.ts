import { ok } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { findPeople, type Person } from "../../accounts/index.ts"
import { caldavWriter } from "../caldav/caldav-writer.ts"
import { readCaldav } from "../caldav/import-caldav.ts"
import { type Credentials, decryptCredentials } from "../external/credentials.ts"
import type { Reading } from "../external/import-result.ts"
import { failureOf } from "../external/source-error.ts"
import { googleWriter } from "../google/google-writer.ts"
import { readGoogle } from "../google/import-google.ts"
import { readIcs } from "../ics/import-ics.ts"
import type { SessionWriter } from "../session-events/session-writer.ts"
import type { SourceRow } from "./access.ts"
import { zonesOfPerson } from "./save-busy.ts"
import { keepFailure, keepReading } from "./save-import.ts"
import { writeSessions } from "./write-sessions.ts"

const DAY = 86_400_000
/** Busy times are known from a day ago until as far ahead as anybody books. */
const DAYS_BACK = 1
const DAYS_AHEAD = 400
/** An unchanged calendar is read whole again after this: the window moves on, and rules that never end with it. */
const REREAD_AFTER = DAY

/**
 * Reads one calendar and writes down what it says, then writes the sessions into it. It may run twice: what is written
 * replaces what was there. A failure keeps the last known busy times and is shown to the owner.
 */
export const fetchSource = (ctx: Ctx<null>, sourceId: string): Promise<void> =>
  withSource(ctx, sourceId, async (source, owner) => {
    const reading = await readOutside(ctx, source, owner)
    await finish(ctx, source, tx => keepReading(tx, source, reading))
    await writeInto(ctx, source)
  })

/** Only the second half: a session changed. */
export const writeSource = (ctx: Ctx<null>, sourceId: string): Promise<void> =>
  withSource(ctx, sourceId, source => writeInto(ctx, source))

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
    if (!failure) throw error
    await finish(ctx, source, tx => keepFailure(tx, source, failure))
  })
}

/** Writes down how it went, unless the calendar was changed or removed meanwhile: then another job does. */
const finish = async (
  ctx: Ctx<null>,
  { id, person_id, revision }: SourceRow,
  write: (tx: Parameters<typeof keepReading>[0]) => Promise<void>,
): Promise<void> => {
  await inTransaction(ctx, async tx => {
    const still = await tx.db
      .selectFrom("calendar_sources")
      .select("id")
      .where("id", "=", id)
      .where("revision", "=", revision)
      .forUpdate()
      .executeTakeFirst()
    if (!still) return ok(null)
    await write(tx)
    tx.afterCommit(() => tx.app.realtime.publish([person_id], "calendar:changed", { id }))
    return ok(null)
  })
}

const readOutside = async (ctx: Ctx<null>, source: SourceRow, owner: Person): Promise<Reading> => {
  const { app } = ctx
  const now = ctx.now().getTime()
  const credentials = decryptCredentials(app, source.person_id, source.encrypted)
  const asked = {
    from: now - DAYS_BACK * DAY,
    to: now + DAYS_AHEAD * DAY,
    zones: await zonesOfPerson(ctx, source.person_id),
    ownAddresses: [owner.email, ...accountAddress(credentials)],
    ownHost: new URL(app.config.publicUrl).hostname,
  }
  const known = { ...knownOf(source, now), calendars: source.calendars }
  switch (credentials.kind) {
    case "ics":
      return readIcs(app, credentials, known, asked)
    case "caldav":
      return readCaldav(app, credentials, known, asked)
    case "google":
      return readGoogle(app, credentials, known, asked)
  }
}

/** Who the owner is there, where that is told by a mail address. */
const accountAddress = (credentials: Credentials): string[] => {
  if (credentials.kind === "google") return [credentials.account]
  return credentials.kind === "caldav" && credentials.username.includes("@") ? [credentials.username] : []
}

const knownOf = (source: SourceRow, now: number) => {
  const { read_whole_at: read } = source
  const fresh = read !== null && read.getTime() + REREAD_AFTER > now
  return fresh
    ? { etag: source.etag, lastModified: source.last_modified }
    : { etag: null, lastModified: null }
}

const writeInto = (ctx: Ctx<null>, source: SourceRow): Promise<void> =>
  writeSessions(ctx, source, () => openWriter(ctx, source))

const openWriter = (ctx: Ctx<null>, source: SourceRow): Promise<SessionWriter> => {
  const credentials = decryptCredentials(ctx.app, source.person_id, source.encrypted)
  if (credentials.kind === "caldav") return caldavWriter(ctx.app, credentials)
  if (credentials.kind === "google") return googleWriter(ctx.app, credentials)
  throw new Error(`No writer for ${credentials.kind}`)
}
