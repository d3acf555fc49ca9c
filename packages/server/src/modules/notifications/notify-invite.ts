import { ok } from "@rapport/domain/kernel/result"
import { formatInviteCode } from "@rapport/domain/network/invite-code"
import type { Actor, Ctx, Tx } from "../../platform/context.ts"
import { writeMail } from "../../platform/mail/outbox.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { findPeople, type Person } from "../accounts/index.ts"
import { notifyPeople, type RenderedEmail } from "./notify.ts"
import { renderEmail, webUrl } from "./render-email.ts"

/**
 * Sends the email of an invite to its address, and a notification if the address has an account. The outbox stores the
 * link apart from the text, because it is for the recipient only.
 */
export const notifyOfInvite = async (ctx: Ctx<null>, event: PublishedEvent<"invite.sent">): Promise<void> => {
  const { coachId, accountId, inviteId } = event.payload
  const coach = (await findPeople(ctx, [coachId])).get(coachId)
  const invite = await readInvite(ctx, inviteId)
  if (!coach || coach.suspendedAt || !invite) return
  const name = `${coach.firstName} ${coach.lastName}`
  const link = `/invite/${formatInviteCode(invite.code)}`
  const render = (recipient: Person | null): RenderedEmail => ({
    ...renderEmail(recipient, "connection.invited", null, { name, side: "client", by: "coach" }),
    secretLink: { url: webUrl(ctx.app, link), expiresAt: invite.expires_at },
  })
  if (accountId === null) return sendToAddress(ctx, event, render(null))
  await notifyPeople(ctx, event, [
    {
      recipientId: accountId,
      otherPersonId: coachId,
      kind: "connection",
      type: "connection.invited",
      values: { name, side: "client" },
      link,
      inApp: true,
      email: render,
    },
  ])
}

/** An invite that was accepted opens nothing any more: its notification leads to the connection, and is done with. */
export const closeInviteNotification = async (
  tx: Tx<Actor | null>,
  { payload }: PublishedEvent<"connection.invite_used">,
): Promise<void> => {
  const { clientId, coachId } = payload
  const rows = await tx.db
    .updateTable("notifications")
    .set(eb => ({ link: "/network", read_at: eb.fn.coalesce("read_at", eb.val(tx.now())) }))
    .where("person_id", "=", clientId)
    .where("other_person_id", "=", coachId)
    .where("what", "=", "connection.invited")
    .returning("id")
    .execute()
  for (const { id } of rows)
    tx.afterCommit(() => tx.app.realtime.publish([clientId], "notification:new", { id, version: 2 }))
}

const sendToAddress = async (
  ctx: Ctx<null>,
  event: PublishedEvent<"invite.sent">,
  email: RenderedEmail,
): Promise<void> => {
  await inTransaction(ctx, async tx => {
    await writeMail(tx, {
      ...email,
      personId: null,
      to: event.payload.email,
      kind: "connection.invited",
      onceKey: `${event.id}:invite`,
    })
    return ok(null)
  })
}

/** Nothing if the invite was revoked meanwhile. */
const readInvite = (ctx: Ctx<null>, inviteId: string) =>
  ctx.db
    .selectFrom("invites")
    .select(["code", "expires_at"])
    .where("id", "=", inviteId)
    .where("revoked_at", "is", null)
    .executeTakeFirst()
