import type { NetworkEvents } from "@rapport/domain/network/events"
import type { Ctx } from "../../platform/ctx.ts"
import type { PublishedEvent } from "../../platform/events.ts"
import { findPeople, type Person } from "../accounts/index.ts"
import { type Notification, notifyPeople } from "./notify.ts"
import { renderEmail, webUrl } from "./render-email.ts"
import type { EmailKind, What } from "./words/words.ts"

type ConnectionEvent = Exclude<keyof NetworkEvents, "invite.sent">
type Side = "coach" | "client"

interface Rule {
  to: readonly Side[]
  /** Written as a letter too. */
  email?: true
}

/** Who hears of what; declining and withdrawing stay in the app. */
const rules: Readonly<Record<ConnectionEvent, Rule>> = {
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

export const connectionEvents = Object.keys(rules) as ConnectionEvent[]

/** Tells the side that did not act; both where time did. */
export const notifyOfConnection = async (
  ctx: Ctx<null>,
  event: PublishedEvent<ConnectionEvent>,
): Promise<void> => {
  const { coachId, clientId } = event.payload
  const people = await findPeople(ctx, [coachId, clientId])
  const pair = { coach: people.get(coachId), client: people.get(clientId) }
  const rule = rules[event.name]
  const notification = rule.to.flatMap(side => {
    const reader = pair[side]
    const other = pair[side === "coach" ? "client" : "coach"]
    return reader && other && reader.id !== event.actorId
      ? [notificationFor(ctx, event, rule, { side, reader, other })]
      : []
  })
  await notifyPeople(ctx, event, notification)
}

const notificationFor = (
  ctx: Ctx<null>,
  event: PublishedEvent<ConnectionEvent>,
  rule: Rule,
  { side, reader, other }: { side: Side; reader: Person; other: Person },
): Notification => {
  const name = `${other.firstName} ${other.lastName}`
  const what: What = event.name
  const link = linkFor(event.name, side)
  return {
    to: reader.id,
    about: other.id,
    kind: "connection",
    what,
    values: { name, side, ...("scope" in event.payload && { scope: event.payload.scope }) },
    link,
    inApp: true,
    // Rules with a letter are exactly those of LetterWhat.
    email: rule.email
      ? to => renderEmail(to, what as EmailKind, webUrl(ctx.app, link), { name, side, by: byOf(event) })
      : null,
  }
}

const linkFor = (name: ConnectionEvent, side: Side): string =>
  side === "coach" && name === "connection.invite_used" ? "/clients" : "/network"

const byOf = (event: PublishedEvent<ConnectionEvent>): Side | "clock" => {
  if (event.actorId === event.payload.coachId) return "coach"
  return event.actorId === event.payload.clientId ? "client" : "clock"
}
