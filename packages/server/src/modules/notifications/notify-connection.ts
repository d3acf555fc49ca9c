import type { NetworkEvents } from "@rapport/domain/network/events"
import type { Side } from "@rapport/domain/network/rules"
import type { ConnectionStatus } from "@rapport/domain/network/schema"
import { sql } from "kysely"
import type { Ctx } from "../../platform/context.ts"
import { listFollowing } from "../../platform/events.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import { findPeople, type Person } from "../accounts/index.ts"
import { connectionStatusOf } from "../network/index.ts"
import { type Notification, notifyPeople } from "./notify.ts"
import { renderEmail, webUrl } from "./render-email.ts"
import type { EmailType } from "./texts/texts.ts"

export type ConnectionEventName = Exclude<keyof NetworkEvents, "invite.sent">

interface PairNow {
  status: ConnectionStatus
  coachId: string
  clientId: string
}

interface Rule {
  to: readonly Side[]
  /** Also by email. */
  email?: true
}

/** Who is notified of what. A declined or withdrawn request shows in the app only. */
const RULES: Readonly<Record<ConnectionEventName, Rule>> = {
  "connection.requested": { to: ["coach"], email: true },
  "connection.accepted": { to: ["client"], email: true },
  "connection.declined": { to: ["client"] },
  "connection.withdrawn": { to: ["coach"] },
  "connection.expired": { to: ["client", "coach"], email: true },
  "connection.reopened": { to: ["client"], email: true },
  "connection.ended": { to: ["client", "coach"], email: true },
  "connection.invite_used": { to: ["coach"], email: true },
  "connection.scope_requested": { to: ["client"], email: true },
  "connection.scopes_changed": { to: ["coach"] },
}

export const connectionEvents = Object.keys(RULES) as ConnectionEventName[]

/** Notifies the sides of the rule, except the one that acted. */
export const notifyOfConnection = async (
  ctx: Ctx<null>,
  event: PublishedEvent<ConnectionEventName>,
): Promise<void> => {
  const { coachId, clientId } = event.payload
  const people = await findPeople(ctx, [coachId, clientId])
  const pair = { coach: people.get(coachId), client: people.get(clientId) }
  const status = await connectionStatusOf(ctx, { coachId, clientId })
  if (status === null) return
  const stands = { status, coachId, clientId }
  // The email about the sessions that ended with the connection says both.
  const sessionsEnded =
    event.name === "connection.ended" && (await listFollowing(ctx, event, "bookings.cancelled")).length > 0
  const notifications = RULES[event.name].to.flatMap(side => {
    const recipient = pair[side]
    const other = pair[side === "coach" ? "client" : "coach"]
    return recipient && other && recipient.id !== event.actorId
      ? [
          {
            ...notificationFor(ctx, event, { side, recipient, other, stands }),
            ...(sessionsEnded && { email: null }),
          },
        ]
      : []
  })
  await notifyPeople(ctx, event, notifications)
  // A block is silent: the blocked person's notifications stay as they were.
  if (!("quiet" in event.payload && event.payload.quiet)) await relink(ctx, stands)
}

const notificationFor = (
  ctx: Ctx<null>,
  event: PublishedEvent<ConnectionEventName>,
  { side, recipient, other, stands }: { side: Side; recipient: Person; other: Person; stands: PairNow },
): Notification => {
  const name = `${other.firstName} ${other.lastName}`
  const link = linkOf(event.name, side, stands)
  const values = { name, side, by: actingParty(event) }
  return {
    recipientId: recipient.id,
    otherPersonId: other.id,
    kind: "connection",
    type: event.name,
    values: { name, side, ...("scope" in event.payload && { scope: event.payload.scope }) },
    link,
    inApp: true,
    // The events that have an email are exactly the connection events in `EmailType`.
    email: RULES[event.name].email
      ? to => renderEmail(to, event.name as EmailType, webUrl(ctx.app, link), values)
      : null,
  }
}

/** Where a client's and a coach's page shows a connection. */
const pageOf = (status: ConnectionStatus, side: Side): string => {
  const page = side === "coach" ? "/clients" : "/network"
  if (status === "accepted") return page
  return `${page}?tab=${status === "pending" ? "requests" : "past"}`
}

/** The connection may have changed again since: its notification leads to where it stands now. */
const linkOf = (name: ConnectionEventName, side: Side, { status, clientId }: PairNow): string =>
  name === "connection.scopes_changed" && status === "accepted" && side === "coach"
    ? `/clients/${clientId}`
    : pageOf(status, side)

/** Earlier notifications of the two lead to where their connection stands now; an open invite stays one. */
const relink = async (ctx: Ctx<null>, { status, coachId, clientId }: PairNow): Promise<void> => {
  const sides = [
    { side: "coach", personId: coachId, otherId: clientId },
    { side: "client", personId: clientId, otherId: coachId },
  ] as const
  for (const { side, personId, otherId } of sides)
    await ctx.db
      .updateTable("notifications")
      .set({ link: pageOf(status, side) })
      .where("person_id", "=", personId)
      .where("other_person_id", "=", otherId)
      .where("kind", "=", "connection")
      .where(sql<boolean>`"values" ->> 'side' = ${side}`)
      .where("link", "not like", "/invite/%")
      .where("link", "<>", pageOf(status, side))
      .$if(status === "accepted", query => query.where("what", "<>", "connection.scopes_changed"))
      .execute()
}

const actingParty = ({ actorId, payload }: PublishedEvent<ConnectionEventName>): Side | "system" => {
  if (actorId === payload.coachId) return "coach"
  return actorId === payload.clientId ? "client" : "system"
}
