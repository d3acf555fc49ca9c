import { randomInt } from "node:crypto"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { CODE_ALPHABET, CODE_LENGTH, codeFrom } from "@rapport/domain/network/invite-code"
import {
  daysAfter,
  daysBefore,
  INVITE_USES,
  MAX_INVITE_DAYS,
  MAX_INVITE_EMAILS_PER_DAY,
} from "@rapport/domain/network/limits"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { publish } from "../../platform/events.ts"
import { findAddressee } from "./addressee.ts"
import { presentInvite } from "./present-invite.ts"

export interface CreateInvite {
  email?: string | undefined
  maxUses?: number | undefined
  /** Epoch milliseconds. */
  expiresAt?: number | undefined
}

/**
 * A coach makes an invite. An addressed one answers alike whoever stands behind the address; whether a letter
 * goes out is decided by what lies between the two, and nobody is told.
 */
export const createInvite = (ctx: Ctx, input: CreateInvite) =>
  inTransaction(ctx, async tx => {
    if (!tx.actor.verified) return refuse("address_not_verified")
    const now = tx.now()
    const expiresAt =
      input.expiresAt === undefined ? daysAfter(now, tx.app.config.inviteDays) : new Date(input.expiresAt)
    const wrongTime = whyNotUntil(expiresAt, now)
    if (wrongTime) return refuse("invalid_request", { errors: [{ path: "expiresAt", message: wrongTime }] })
    if (input.email && (await emailsToday(tx)) >= MAX_INVITE_EMAILS_PER_DAY)
      return refuse("asked_too_often", {
        detail: `At most ${MAX_INVITE_EMAILS_PER_DAY} letters a day. Share a link instead.`,
      })
    const invite = await tx.db
      .insertInto("invites")
      .values({
        coach_id: tx.actor.id,
        code: codeFrom(Array.from({ length: CODE_LENGTH }, () => randomInt(CODE_ALPHABET.length))),
        email: input.email ?? null,
        max_uses: input.maxUses ?? INVITE_USES,
        expires_at: expiresAt,
        created_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const addressee = input.email ? await findAddressee(tx, input.email) : null
    if (input.email && addressee?.mayBeWrittenTo)
      await publish(tx, "invite.sent", {
        inviteId: invite.id,
        coachId: tx.actor.id,
        email: input.email,
        accountId: addressee.accountId,
      })
    return ok(presentInvite(tx, invite))
  })

const whyNotUntil = (expiresAt: Date, now: Date): string | null => {
  if (expiresAt <= now) return "Choose a time that is still to come."
  return expiresAt > daysAfter(now, MAX_INVITE_DAYS) ? "Choose a time within a year." : null
}

const emailsToday = async (tx: Tx): Promise<number> => {
  const row = await tx.db
    .selectFrom("invites")
    .select(eb => eb.fn.countAll<number>().as("sent"))
    .where("coach_id", "=", tx.actor.id)
    .where("email", "is not", null)
    .where("created_at", ">", daysBefore(tx.now(), 1))
    .executeTakeFirstOrThrow()
  return row.sent
}
