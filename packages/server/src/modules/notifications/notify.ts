import { ok } from "@rapport/domain/kernel/result"
import type { Ctx, Tx } from "../../platform/context.ts"
import { type Email, writeMail } from "../../platform/mail/outbox.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { findPeople, type Person } from "../accounts/index.ts"
import { areBlocked } from "../relationships/index.ts"
import type { NotificationKind } from "./tables.ts"
import type { NotificationType } from "./texts/texts.ts"

export type RenderedEmail = Pick<Email, "subject" | "content" | "calendar" | "secretLink">

interface Channels {
  inApp: boolean
  email: boolean
}

export interface Notification {
  recipientId: string
  /** The person whom the notification mentions; a block between the two stops it. Null if it mentions nobody. */
  otherPersonId: string | null
  kind: NotificationKind
  type: NotificationType
  /** Names and times for the sentence that the browser shows. */
  values: Record<string, string>
  /** The page of the web app that it leads to. */
  link: string
  inApp: boolean
  /** It replaces the notification before it of the same room. */
  roomId?: string
  /** Renders the email in the recipient's language; null for a notification that only shows in the app. */
  email: ((recipient: Person) => RenderedEmail) | null
  /** The recipient's choice, for types that have one of their own instead of that of their kind. */
  channels?: Channels
  /** Sent whatever the recipient chose. */
  ignoresPreferences?: boolean
}

/** The event or reminder that a notification follows from; its id makes sure that it is sent only once. */
export interface NotificationSource {
  id: string
  actorId: string | null
}

/** Notifies each recipient once, in the app and by email as they chose, however often the job runs. */
export const notifyPeople = async (
  ctx: Ctx<null>,
  source: NotificationSource,
  notifications: readonly Notification[],
): Promise<void> => {
  await inTransaction(ctx, async tx => {
    const people = await findPeople(
      tx,
      notifications.map(({ recipientId }) => recipientId),
    )
    for (const notification of notifications) {
      const recipient = people.get(notification.recipientId)
      if (recipient && !recipient.suspendedAt && !(await isBlocked(tx, source, notification)))
        await notifyPerson(tx, source, notification, recipient)
    }
    return ok(null)
  })
}

/** A block does not stop the notification of what the recipient did themselves. */
const isBlocked = async (
  tx: Tx<null>,
  source: NotificationSource,
  { recipientId, otherPersonId }: Notification,
): Promise<boolean> =>
  otherPersonId !== null &&
  recipientId !== source.actorId &&
  (await areBlocked(tx, recipientId, otherPersonId))

const notifyPerson = async (
  tx: Tx<null>,
  source: NotificationSource,
  notification: Notification,
  recipient: Person,
): Promise<void> => {
  const channels = notification.ignoresPreferences
    ? { inApp: true, email: true }
    : (notification.channels ?? (await readChannels(tx, recipient.id, notification.kind)))
  const email = channels.email && mayReceiveEmail(tx, recipient) ? notification.email : null
  if (notification.inApp && channels.inApp)
    await insertNotification(tx, source, notification, email ? tx.now() : null)
  if (!email) return
  await writeMail(tx, {
    ...email(recipient),
    personId: recipient.id,
    to: recipient.email,
    kind: notification.type,
    onceKey: `${source.id}:${recipient.id}`,
  })
}

/** If this server sends mail, an unconfirmed address may belong to somebody else. */
export const mayReceiveEmail = (tx: Tx<null>, recipient: Person): boolean =>
  recipient.emailVerified || tx.app.config.smtpUrl === undefined

const readChannels = async (tx: Tx<null>, personId: string, kind: NotificationKind): Promise<Channels> => {
  const row = await tx.db
    .selectFrom("notification_preferences")
    .select(["in_app as inApp", "email"])
    .where("person_id", "=", personId)
    .where("kind", "=", kind)
    .executeTakeFirst()
  return row ?? { inApp: true, email: true }
}

const insertNotification = async (
  tx: Tx<null>,
  source: NotificationSource,
  { recipientId, otherPersonId, kind, type, values, link, roomId }: Notification,
  emailedAt: Date | null,
): Promise<void> => {
  const row = await tx.db
    .insertInto("notifications")
    .values({
      person_id: recipientId,
      other_person_id: otherPersonId,
      event_id: source.id,
      room_id: roomId ?? null,
      kind,
      what: type,
      values: JSON.stringify(values),
      link,
      at: tx.now(),
      emailed_at: emailedAt,
    })
    .onConflict(oc =>
      roomId === undefined
        ? oc.constraint("notifications_once").doNothing()
        : oc
            .columns(["person_id", "room_id"])
            .doUpdateSet(eb => ({
              other_person_id: eb.ref("excluded.other_person_id"),
              event_id: eb.ref("excluded.event_id"),
              what: eb.ref("excluded.what"),
              values: eb.ref("excluded.values"),
              at: eb.ref("excluded.at"),
              emailed_at: eb.ref("excluded.emailed_at"),
              read_at: null,
            }))
            // Ids of events ascend with time; a job that runs late or again changes nothing.
            .whereRef("notifications.event_id", "<", "excluded.event_id"),
    )
    .returning("id")
    .executeTakeFirst()
  if (row)
    tx.afterCommit(() =>
      tx.app.realtime.publish([recipientId], "notification:new", { id: row.id, version: 1 }),
    )
}
