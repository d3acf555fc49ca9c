import type { NetworkEvents } from "@rapport/domain/network/events"
import type { Side } from "@rapport/domain/network/rules"
import type { Ctx } from "../../platform/context.ts"
import { hasFollowing } from "../../platform/events.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import { findPeople, type Person } from "../accounts/index.ts"
import { type Notification, notifyPeople } from "./notify.ts"
import { renderEmail, webUrl } from "./render-email.ts"
import type { EmailType } from "./texts/texts.ts"

export type ConnectionEventName = Exclude<keyof NetworkEvents, "invite.sent">

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
  // The email about the sessions that ended with the connection says both.
  const sessionsEnded =
    event.name === "connection.ended" && (await hasFollowing(ctx, event, "bookings.cancelled"))
  const notifications = RULES[event.name].to.flatMap(side => {
    const recipient = pair[side]
    const other = pair[side === "coach" ? "client" : "coach"]
    return recipient && other && recipient.id !== event.actorId
      ? [
          {
            ...notificationFor(ctx, event, { side, recipient, other }),
            ...(sessionsEnded && { email: null }),
          },
        ]
      : []
  })
  await notifyPeople(ctx, event, notifications)
}

const notificationFor = (
  ctx: Ctx<null>,
  event: PublishedEvent<ConnectionEventName>,
  { side, recipient, other }: { side: Side; recipient: Person; other: Person },
): Notification => {
  const name = `${other.firstName} ${other.lastName}`
  const link = linkOf(event.name, side, event.payload.clientId)
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

/** Where a client's and a coach's page shows it. */
const LINKS: Readonly<Record<ConnectionEventName, { client: string; coach: string }>> = {
  "connection.requested": { client: "/network?tab=requests", coach: "/clients?tab=requests" },
  "connection.accepted": { client: "/network", coach: "/clients" },
  "connection.declined": { client: "/network?tab=past", coach: "/clients?tab=past" },
  "connection.withdrawn": { client: "/network?tab=past", coach: "/clients?tab=past" },
  "connection.expired": { client: "/network?tab=past", coach: "/clients?tab=past" },
  "connection.reopened": { client: "/network?tab=requests", coach: "/clients?tab=requests" },
  "connection.ended": { client: "/network?tab=past", coach: "/clients?tab=past" },
  "connection.invite_used": { client: "/network", coach: "/clients" },
  "connection.scope_requested": { client: "/network", coach: "/clients" },
  "connection.scopes_changed": { client: "/network", coach: "/clients/{clientId}" },
}

const linkOf = (name: ConnectionEventName, side: Side, clientId: string): string =>
  LINKS[name][side].replace("{clientId}", clientId)

const actingParty = ({ actorId, payload }: PublishedEvent<ConnectionEventName>): Side | "system" => {
  if (actorId === payload.coachId) return "coach"
  return actorId === payload.clientId ? "client" : "system"
}
