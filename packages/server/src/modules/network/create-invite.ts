import { randomInt } from "node:crypto"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { CODE_ALPHABET, CODE_LENGTH, inviteCodeFrom } from "@rapport/domain/network/invite-code"
import {
  DEFAULT_INVITE_USES,
  daysAfter,
  daysBefore,
  MAX_INVITE_DAYS,
  MAX_INVITE_EMAILS_PER_DAY,
} from "@rapport/domain/network/limits"
import type { Ctx, Tx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { findInviteRecipient } from "./invite-recipient.ts"
import { presentInvite } from "./present-invite.ts"

export interface CreateInvite {
  email?: string | undefined
  maxUses?: number | undefined
  /** Epoch milliseconds. */
  expiresAt?: number | undefined
}

/**
 * A coach creates an invite. The reply to one with an address does not reveal who has that address, nor whether an
 * email is sent: none is if the recipient has blocked the coach or does not accept requests.
 */
export const createInvite = (ctx: Ctx, input: CreateInvite) =>
  inTransaction(ctx, async tx => {
    if (!tx.actor.verified) return refuse("address_not_verified")
    const now = tx.now()
    const expiresAt =
      input.expiresAt === undefined ? daysAfter(now, tx.app.config.inviteDays) : new Date(input.expiresAt)
    const expiryError = findExpiryError(expiresAt, now)
    if (expiryError)
      return refuse("invalid_request", { errors: [{ path: "expiresAt", message: expiryError }] })
    if (input.email && (await countEmailsOfLastDay(tx)) >= MAX_INVITE_EMAILS_PER_DAY)
      return refuse("asked_too_often", {
        detail: `At most ${MAX_INVITE_EMAILS_PER_DAY} emails a day. Share a link instead.`,
      })
    const invite = await tx.db
      .insertInto("invites")
      .values({
        coach_id: tx.actor.id,
        code: inviteCodeFrom(Array.from({ length: CODE_LENGTH }, () => randomInt(CODE_ALPHABET.length))),
        email: input.email ?? null,
        max_uses: input.maxUses ?? DEFAULT_INVITE_USES,
        expires_at: expiresAt,
        created_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const recipient = input.email ? await findInviteRecipient(tx, input.email) : null
    if (input.email && recipient?.mayReceiveEmail)
      await publish(tx, "invite.sent", {
        inviteId: invite.id,
        coachId: tx.actor.id,
        email: input.email,
        accountId: recipient.accountId,
      })
    return ok(presentInvite(tx, invite))
  })

const findExpiryError = (expiresAt: Date, now: Date): string | null => {
  if (expiresAt <= now) return "Choose a time in the future."
  return expiresAt > daysAfter(now, MAX_INVITE_DAYS) ? "Choose a time within a year." : null
}

const countEmailsOfLastDay = async (tx: Tx): Promise<number> => {
  const row = await tx.db
    .selectFrom("invites")
    .select(eb => eb.fn.countAll<number>().as("sent"))
    .where("coach_id", "=", tx.actor.id)
    .where("email", "is not", null)
    .where("created_at", ">", daysBefore(tx.now(), 1))
    .executeTakeFirstOrThrow()
  return row.sent
}
