import type { NotificationType } from "../../modules/notifications/texts/texts.ts"
import type { TestApp } from "../test-app.ts"
import type { Outcome } from "./row.ts"
import type { People, PersonName } from "./situation.ts"

interface Trace {
  id: string
  person: PersonName
  kind: "sees" | "gets" | "logged"
  what: string
}

/** Every notification, email and entry of the access log that concerns these people. */
export const readTraces = async (app: TestApp, people: People): Promise<Trace[]> => {
  const { db } = app.context
  const names = Object.entries(people) as [PersonName, People[PersonName]][]
  const ids = names.map(([, { id }]) => id)
  const nameOf = (id: string | null) => names.find(([, person]) => person.id === id)?.[0]
  const [notifications, mails, reads, acts] = await Promise.all([
    db
      .selectFrom("notifications")
      .select(["id", "person_id", "what"])
      .where("person_id", "in", ids)
      .execute(),
    db
      .selectFrom("mails")
      .select(["id", "to_address", "kind"])
      .where(
        "to_address",
        "in",
        names.map(([, { email }]) => email),
      )
      .execute(),
    db
      .selectFrom("access_log")
      .select(["id", "subject_id", "viewer_id", "seen"])
      .where("subject_id", "in", ids)
      .execute(),
    db.selectFrom("admin_acts").select(["id", "subject_id", "actor_id", "act"]).execute(),
  ])
  const traces = [
    ...notifications.map(row => ({
      id: row.id,
      person: nameOf(row.person_id),
      kind: "sees" as const,
      what: row.what,
    })),
    ...mails.map(row => ({
      id: row.id,
      person: names.find(([, { email }]) => email === row.to_address)?.[0],
      kind: "gets" as const,
      what: row.kind,
    })),
    ...reads.map(row => ({
      id: row.id,
      person: nameOf(row.subject_id),
      kind: "logged" as const,
      what: `${row.seen} read by ${nameOf(row.viewer_id)}`,
    })),
    ...acts.map(row => ({
      id: row.id,
      // An act that concerns the whole server stands with the admin who did it.
      person: nameOf(row.subject_id ?? row.actor_id),
      kind: "logged" as const,
      what: `${row.act} by ${nameOf(row.actor_id)}`,
    })),
  ]
  return traces.filter((trace): trace is Trace => trace.person !== undefined)
}

/** What was added since, by person; in the order of names, since jobs run side by side. */
export const tracesSince = (
  before: readonly Trace[],
  after: readonly Trace[],
): Partial<Record<PersonName, Omit<Outcome, "hears">>> => {
  const known = new Set(before.map(({ id }) => id))
  const added: Partial<
    Record<PersonName, { sees?: NotificationType[]; gets?: string[]; logged?: string[] }>
  > = {}
  for (const { id, person, kind, what } of after.toSorted((a, b) => (a.what < b.what ? -1 : 1))) {
    if (known.has(id)) continue
    const outcome = added[person] ?? {}
    added[person] = { ...outcome, [kind]: [...(outcome[kind] ?? []), what] }
  }
  return added
}
