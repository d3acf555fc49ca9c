import type { NetworkEvents } from "@rapport/domain/network/events"
import type { Ctx } from "../../platform/ctx.ts"
import type { HappenedEvent } from "../../platform/events.ts"
import { findPeople, type Person } from "../accounts/index.ts"
import { type News, tellPeople } from "./notify.ts"
import { webUrl, writeLetter } from "./render-email.ts"
import type { LetterWhat, What } from "./words/words.ts"

type ConnectionEvent = Exclude<keyof NetworkEvents, "invite.sent">
type Side = "coach" | "client"

interface Rule {
  to: readonly Side[]
  /** Written as a letter too. */
  letter?: true
}

/** Who hears of what; declining and withdrawing stay in the app. */
const rules: Readonly<Record<ConnectionEvent, Rule>> = {
  "connection.requested": { to: ["coach"], letter: true },
  "connection.accepted": { to: ["client"], letter: true },
  "connection.declined": { to: ["client"] },
  "connection.withdrawn": { to: ["coach"] },
  "connection.expired": { to: ["client", "coach"], letter: true },
  "connection.reopened": { to: ["client"], letter: true },
  "connection.ended": { to: ["client", "coach"], letter: true },
  "connection.invite_used": { to: ["coach"], letter: true },
  "connection.scope_requested": { to: ["client"], letter: true },
  "connection.scopes_changed": { to: ["coach"] },
}

export const connectionEvents = Object.keys(rules) as ConnectionEvent[]

/** Tells the side that did not act; both where time did. */
export const tellOfConnection = async (
  ctx: Ctx<null>,
  event: HappenedEvent<ConnectionEvent>,
): Promise<void> => {
  const { coachId, clientId } = event.payload
  const people = await findPeople(ctx, [coachId, clientId])
  const pair = { coach: people.get(coachId), client: people.get(clientId) }
  const rule = rules[event.name]
  const news = rule.to.flatMap(side => {
    const reader = pair[side]
    const other = pair[side === "coach" ? "client" : "coach"]
    return reader && other && reader.id !== event.actorId
      ? [newsFor(ctx, event, rule, { side, reader, other })]
      : []
  })
  await tellPeople(ctx, event, news)
}

const newsFor = (
  ctx: Ctx<null>,
  event: HappenedEvent<ConnectionEvent>,
  rule: Rule,
  { side, reader, other }: { side: Side; reader: Person; other: Person },
): News => {
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
    letter: rule.letter
      ? to => writeLetter(to, what as LetterWhat, webUrl(ctx.app, link), { name, side, by: byOf(event) })
      : null,
  }
}

const linkFor = (name: ConnectionEvent, side: Side): string =>
  side === "coach" && name === "connection.invite_used" ? "/clients" : "/network"

const byOf = (event: HappenedEvent<ConnectionEvent>): Side | "clock" => {
  if (event.actorId === event.payload.coachId) return "coach"
  return event.actorId === event.payload.clientId ? "client" : "clock"
}
