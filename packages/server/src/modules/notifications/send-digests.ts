import { MAX_DIGEST_LINES } from "@rapport/domain/notifications/digest"
import { quietHoursEnd } from "@rapport/domain/notifications/quiet-hours"
import { type Selectable, sql } from "kysely"
import type { Ctx, Tx } from "../../platform/context.ts"
import { writeMail } from "../../platform/mail/outbox.ts"
import type { Tables } from "../../platform/tables.ts"
import { findPeople, type Person } from "../accounts/index.ts"
import { blockedWith } from "../relationships/index.ts"
import { renderDigest } from "./digest-email.ts"
import { nextAt, scheduleOf } from "./digest-settings.ts"
import { eachInTransaction } from "./each-in-transaction.ts"
import { mayReceiveEmail } from "./notify.ts"
import { readReminderSettings } from "./reminder-settings.ts"

const BATCH = 100

type Settings = Selectable<Tables["digest_settings"]>
interface DigestKey {
  personId: string
}

/** Scheduled job: sends every digest that is due, each in a transaction of its own. */
export const sendDigests = async (ctx: Ctx<null>): Promise<void> => {
  let after: DigestKey | null = null
  for (;;) {
    const due: DigestKey[] = await listDueDigests(ctx, after)
    await eachInTransaction(ctx, due, sendDigest)
    after = due.at(-1) ?? null
    if (after === null) return
  }
}

const listDueDigests = (ctx: Ctx<null>, after: DigestKey | null): Promise<DigestKey[]> =>
  ctx.db
    .selectFrom("digest_settings")
    .select("person_id as personId")
    .where("next_at", "<=", ctx.now())
    .$if(after !== null, query => query.where("person_id", ">", after?.personId ?? ""))
    .orderBy("person_id")
    .limit(BATCH)
    .execute()

const sendDigest = async (tx: Tx<null>, { personId }: DigestKey): Promise<void> => {
  const settings = await lockDueDigest(tx, personId)
  const person = (await findPeople(tx, [personId])).get(personId)
  if (!settings?.next_at || !person) return
  const { quietHours } = await readReminderSettings(tx, personId)
  const quietEnd = quietHoursEnd(tx.now().getTime(), person.timeZone, quietHours)
  if (quietEnd !== null && quietEnd > tx.now().getTime())
    return update(tx, personId, { next_at: new Date(quietEnd) })
  const isSent =
    !person.suspendedAt && mayReceiveEmail(tx, person) && (await writeDigest(tx, settings, person))
  const sentAt = isSent ? tx.now() : settings.sent_at
  await update(tx, personId, {
    next_at: nextAt(tx, scheduleOf({ ...settings, sent_at: sentAt }, person.timeZone)),
    sent_at: sentAt,
  })
}

/** Undefined if it is not due any more, or another server has locked it. */
const lockDueDigest = (tx: Tx<null>, personId: string): Promise<Settings | undefined> =>
  tx.db
    .selectFrom("digest_settings")
    .selectAll()
    .where("person_id", "=", personId)
    .where("next_at", "<=", tx.now())
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

const update = async (
  tx: Tx<null>,
  personId: string,
  change: Partial<Pick<Settings, "next_at" | "sent_at">>,
): Promise<void> => {
  await tx.db.updateTable("digest_settings").set(change).where("person_id", "=", personId).execute()
}

/** Whether there was something to send; what was sent is in no later digest. */
const writeDigest = async (tx: Tx<null>, settings: Settings, person: Person): Promise<boolean> => {
  const newest = await forDigest(tx, settings)
    .select(["what", "values"])
    .select(eb => eb.fn.countAll<number>().over().as("total"))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(MAX_DIGEST_LINES)
    .execute()
  const total = newest[0]?.total
  if (total === undefined) return false
  await writeMail(tx, {
    ...renderDigest(tx.app, person, { newest, total, frequency: settings.frequency }),
    personId: person.id,
    to: person.email,
    kind: "digest",
    onceKey: `digest:${person.id}:${settings.next_at?.toISOString()}`,
  })
  await tx.db
    .updateTable("notifications")
    .set({ emailed_at: tx.now() })
    .where("id", "in", forDigest(tx, settings).select("id"))
    .execute()
  return true
}

/**
 * Unread notifications without an email of their own, none across a block. A reminder is of use only at its own time; a
 * digest would bring it when the session is over.
 */
const forDigest = (tx: Tx<null>, { person_id, since }: Settings) =>
  tx.db
    .selectFrom("notifications")
    .where("person_id", "=", person_id)
    .where("read_at", "is", null)
    .where("emailed_at", "is", null)
    .where("at", ">", since)
    .where("at", "<=", tx.now())
    .where("what", "<>", "booking.reminder")
    .where(sql<boolean>`not ${blockedWith(person_id, sql.ref("notifications.other_person_id"))}`)
