import { randomInt } from "node:crypto"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { CODE_ALPHABET, CODE_LENGTH, inviteCodeFrom } from "@rapport/domain/network/invite-code"
import {
  DEFAULT_INVITE_USES,
  daysAfter,
  daysBefore,
  MAX_INVITE_DAYS,
  MAX_INVITE_EMAILS_PER_DAY,
  MAX_INVITE_EMAILS_RECEIVED_PER_DAY,
  MAX_INVITE_EMAILS_TO_ONE_PER_DAY,
} from "@rapport/domain/network/limits"
import { sql } from "kysely"
import type { Ctx, Tx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { findFormerClient } from "./former-client.ts"
import { findInviteRecipient } from "./invite-recipient.ts"
import { presentInvite } from "./present-invite.ts"

export interface CreateInvite {
  email?: string | undefined
  /** A former client; their address stays unknown to the coach. */
  clientId?: string | undefined
  maxUses?: number | undefined
  /** Epoch milliseconds. */
  expiresAt?: number | undefined
}

/**
 * A coach creates an invite. The reply to one with an address does not reveal who has that address, nor whether an
 * email is sent: none is if the recipient has blocked the coach, does not accept requests, or got too many invites today.
 * The same holds for one to a former client.
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
    if (input.email && input.clientId)
      return refuse("invalid_request", {
        errors: [
          { path: "clientId", message: "Send an invite to an address or to a former client, not both." },
        ],
      })
    const former = input.clientId ? await findFormerClient(tx, input.clientId) : null
    if (input.clientId && !former) return refuse("not_found")
    if (former?.isConnected) return refuse("already_connected")
    const email = former?.email ?? input.email
    const sent = email ? await countEmailsOfLastDay(tx, email) : noEmails
    if (sent.byCoach >= MAX_INVITE_EMAILS_PER_DAY)
      return refuse("asked_too_often", {
        detail: `At most ${MAX_INVITE_EMAILS_PER_DAY} emails a day. Share a link instead.`,
      })
    if (sent.byCoachToRecipient >= MAX_INVITE_EMAILS_TO_ONE_PER_DAY)
      return refuse("asked_too_often", {
        detail: `At most ${MAX_INVITE_EMAILS_TO_ONE_PER_DAY} emails a day to the same person. Share a link instead.`,
      })
    const invite = await tx.db
      .insertInto("invites")
      .values({
        coach_id: tx.actor.id,
        code: inviteCodeFrom(Array.from({ length: CODE_LENGTH }, () => randomInt(CODE_ALPHABET.length))),
        email: input.email ?? null,
        client_id: former?.id ?? null,
        max_uses: input.maxUses ?? DEFAULT_INVITE_USES,
        expires_at: expiresAt,
        created_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const recipient = email ? await findInviteRecipient(tx, email) : null
    const isFlooded = sent.toRecipient >= MAX_INVITE_EMAILS_RECEIVED_PER_DAY
    if (email && recipient?.mayReceiveEmail && !isFlooded)
      await publish(tx, "invite.sent", {
        inviteId: invite.id,
        coachId: tx.actor.id,
        email,
        accountId: recipient.accountId,
      })
    return ok(presentInvite(tx, { ...invite, clientName: former?.name ?? null }))
  })

const findExpiryError = (expiresAt: Date, now: Date): string | null => {
  if (expiresAt <= now) return "Choose a time in the future."
  return expiresAt > daysAfter(now, MAX_INVITE_DAYS) ? "Choose a time within a year." : null
}

interface EmailsOfLastDay {
  byCoach: number
  byCoachToRecipient: number
  toRecipient: number
}

const noEmails: EmailsOfLastDay = { byCoach: 0, byCoachToRecipient: 0, toRecipient: 0 }

/**
 * Until the transaction ends, nobody else counts or adds invites of this coach or to this mailbox, however its address is
 * written: a tag after a plus and capitals make no other recipient.
 */
const countEmailsOfLastDay = async (tx: Tx, email: string): Promise<EmailsOfLastDay> => {
  const coachId = tx.actor.id
  const mailbox = sql`mailbox_of(${email})`
  for (const subject of [sql`${coachId}`, mailbox])
    await sql`select pg_advisory_xact_lock(hashtextextended('invites ' || ${subject}, 0))`.execute(tx.db)
  const since = daysBefore(tx.now(), 1)
  const toRecipient = sql`(mailbox = ${mailbox}
    or client_id in (select a.id from accounts a where mailbox_of(a.email) = ${mailbox}))`
  const { rows } = await sql<EmailsOfLastDay>`select
      count(*) filter (where coach_id = ${coachId}) as "byCoach",
      count(*) filter (where coach_id = ${coachId} and ${toRecipient}) as "byCoachToRecipient",
      count(*) filter (where ${toRecipient}) as "toRecipient"
    from (
      select id, coach_id, mailbox, client_id from invites
        where coach_id = ${coachId} and (mailbox is not null or client_id is not null) and created_at > ${since}
      union
      select id, coach_id, mailbox, client_id from invites where ${toRecipient} and created_at > ${since}
    ) recent`.execute(tx.db)
  return rows[0] ?? noEmails
}
