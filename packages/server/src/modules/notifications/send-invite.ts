import { ok } from "@rapport/domain/kernel/result"
import type { NetworkEvents } from "@rapport/domain/network/events"
import { groupCode } from "@rapport/domain/network/invite-code"
import { type Ctx, inTransaction } from "../../platform/ctx.ts"
import type { PublishedEvent } from "../../platform/events.ts"
import { writeMail } from "../../platform/mail/outbox.ts"
import { findPeople, type Person } from "../accounts/index.ts"
import { notifyPeople } from "./notify.ts"
import { renderEmail, webUrl } from "./render-email.ts"

const LINK = "{{link:invite}}"

/** The letter of an addressed invite, to whoever lives there; its link is for the addressee's eyes. */
export const sendInvite = async (ctx: Ctx<null>, event: PublishedEvent<"invite.sent">): Promise<void> => {
  const { coachId, accountId } = event.payload
  const coach = (await findPeople(ctx, [coachId])).get(coachId)
  const code = await readCode(ctx, event.payload)
  if (!coach || coach.suspendedAt || code === null) return
  const name = `${coach.firstName} ${coach.lastName}`
  const path = `/invite/${groupCode(code)}`
  const written = (reader: Person | null) => ({
    ...renderEmail(reader, "connection.invited", LINK, { name, side: "client", by: "coach" }),
    secretLinks: { invite: webUrl(ctx.app, path) },
  })
  if (accountId === null) return sendToStranger(ctx, event, written(null))
  await notifyPeople(ctx, event, [
    {
      to: accountId,
      about: coachId,
      kind: "connection",
      what: "connection.invited",
      values: { name, side: "client" },
      link: path,
      inApp: true,
      email: written,
    },
  ])
}

const sendToStranger = async (
  ctx: Ctx<null>,
  event: PublishedEvent<"invite.sent">,
  written: ReturnType<typeof renderEmail> & { secretLinks: Record<string, string> },
): Promise<void> => {
  await inTransaction(ctx, async tx => {
    await writeMail(tx, {
      ...written,
      personId: null,
      to: event.payload.email,
      kind: "connection.invited",
      onceKey: `${event.id}:invite`,
    })
    return ok(null)
  })
}

/** Null once it was revoked: then there is nothing to send any more. */
const readCode = async (
  ctx: Ctx<null>,
  { inviteId }: NetworkEvents["invite.sent"],
): Promise<string | null> => {
  const row = await ctx.db
    .selectFrom("invites")
    .select("code")
    .where("id", "=", inviteId)
    .where("revoked_at", "is", null)
    .executeTakeFirst()
  return row?.code ?? null
}
