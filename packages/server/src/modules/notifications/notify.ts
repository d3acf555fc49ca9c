import { ok } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { type Email, writeMail } from "../../platform/mail/outbox.ts"
import { findPeople, type Person } from "../accounts/index.ts"
import { areBlocked } from "../relationships/index.ts"
import type { Kind } from "./tables.ts"
import type { What } from "./words/words.ts"

type Written = Pick<Email, "subject" | "text" | "html" | "calendar" | "secretLinks">

export interface Notification {
  to: string
  /** Whom it is about: nothing crosses a block between the two. Null for news of the server itself. */
  about: string | null
  kind: Kind
  what: What
  /** Names and times for the browser's sentence. */
  values: Record<string, string>
  /** Where in the web app it leads. */
  link: string
  inApp: boolean
  /** The letter in the reader's language; null for news that only shows in the app. */
  email: ((reader: Person) => Written) | null
  /** What the person chose for this very thing, where it has a choice of its own. */
  channels?: { inApp: boolean; email: boolean }
  /** Told whatever the person chose. */
  always?: boolean
}

interface Cause {
  id: string
  actorId: string | null
}

/** Tells each of them once, in the app and by mail, as they chose; however often the job runs. */
export const notifyPeople = async (
  ctx: Ctx<null>,
  cause: Cause,
  notification: readonly Notification[],
): Promise<void> => {
  await inTransaction(ctx, async tx => {
    const people = await findPeople(
      tx,
      notification.map(each => each.to),
    )
    for (const each of notification) {
      const reader = people.get(each.to)
      if (reader && !reader.suspendedAt && !(await isCutOff(tx, cause, each)))
        await notifyOne(tx, cause, each, reader)
    }
    return ok(null)
  })
}

/** A person may always hear of what they did themselves. */
const isCutOff = async (tx: Tx<null>, cause: Cause, { to, about }: Notification): Promise<boolean> =>
  about !== null && to !== cause.actorId && (await areBlocked(tx, to, about))

const notifyOne = async (
  tx: Tx<null>,
  cause: Cause,
  notification: Notification,
  reader: Person,
): Promise<void> => {
  const chosen = notification.always
    ? { inApp: true, email: true }
    : (notification.channels ?? (await chosenChannels(tx, reader.id, notification.kind)))
  if (notification.inApp && chosen.inApp) await showInApp(tx, cause, notification)
  if (!notification.email || !chosen.email || !canBeWrittenTo(tx, reader)) return
  await writeMail(tx, {
    ...notification.email(reader),
    personId: reader.id,
    to: reader.email,
    kind: notification.what,
    onceKey: `${cause.id}:${reader.id}`,
  })
}

/** Where mail leaves the server, an address that nobody confirmed may be a stranger's. */
const canBeWrittenTo = (tx: Tx<null>, reader: Person): boolean =>
  reader.emailVerified || tx.app.config.smtpUrl === undefined

const chosenChannels = async (tx: Tx<null>, personId: string, kind: Kind) => {
  const row = await tx.db
    .selectFrom("notification_preferences")
    .select(["in_app as inApp", "email"])
    .where("person_id", "=", personId)
    .where("kind", "=", kind)
    .executeTakeFirst()
  return row ?? { inApp: true, email: true }
}

const showInApp = async (
  tx: Tx<null>,
  cause: Cause,
  { to, kind, what, values, link }: Notification,
): Promise<void> => {
  const row = await tx.db
    .insertInto("notifications")
    .values({
      person_id: to,
      event_id: cause.id,
      kind,
      what,
      values: JSON.stringify(values),
      link,
      at: tx.now(),
    })
    .onConflict(oc => oc.constraint("notifications_once").doNothing())
    .returning("id")
    .executeTakeFirst()
  if (row) tx.afterCommit(() => tx.app.realtime.publish([to], "notification:new", { id: row.id, version: 1 }))
}
