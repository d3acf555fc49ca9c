import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import type { Email } from "postal-mime"

const POLL_MS = 200

/** Waits until no job and no queued email is left; returns how long that took, in milliseconds. */
export const waitUntilAllSent = async (databaseUrl: string, timeoutMs: number): Promise<number> => {
  const startedAt = performance.now()
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (;;) {
      const { rows } = await client.query<{ jobs: number; mails: number }>(`select
        (select count(*) from graphile_worker.jobs where task_identifier in ('react', 'send_mail'))::int as jobs,
        (select count(*) from mails where status <> 'sent')::int as mails`)
      const took = performance.now() - startedAt
      if (rows[0]?.jobs === 0 && rows[0].mails === 0) return took
      if (took > timeoutMs)
        throw new Error(`Still to do: ${JSON.stringify(rows[0])}; ${await stuckIn(client)}`)
      await wait(POLL_MS)
    }
  } finally {
    await client.end()
  }
}

const stuckIn = async (client: pg.Client): Promise<string> => {
  const { rows } =
    await client.query(`select task_identifier, attempts, locked_by, locked_at, run_at, left(last_error, 80) as error
    from graphile_worker.jobs where task_identifier in ('react', 'send_mail') order by run_at limit 3`)
  return JSON.stringify(rows)
}

export interface MailCheck {
  mails: number
  faults: string[]
}

/** Checks that every email that the events call for arrived, and none under two Message-IDs. */
export const checkMails = async (databaseUrl: string, arrived: readonly Email[]): Promise<MailCheck> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: due } = await client.query<{ event: string; person: string; mail: string | null }>(`
      select e.id as event, p.person, m.id as mail from events e
      cross join lateral (values (e.payload ->> 'coachId'), (e.payload ->> 'clientId')) p (person)
      left join mails m on m.once_key = e.id || ':' || p.person
      where e.name like 'booking.%'`)
    const ids = new Set(arrived.map(mail => /^<([0-9a-f-]{36})@/.exec(mail.messageId ?? "")?.[1]))
    const faults: string[] = []
    for (const { event, person, mail } of due)
      if (mail === null) faults.push(`No mail was written for ${event} to ${person}`)
      else if (!ids.has(mail)) faults.push(`A mail did not arrive: ${mail}`)
    const known = new Set(
      (await client.query<{ id: string }>("select id from mails")).rows.map(row => row.id),
    )
    for (const id of ids)
      if (!id || !known.has(id)) faults.push(`An email that is not in the outbox arrived: ${id}`)
    return { mails: due.length, faults: [...faults, ...sentTwice(arrived)] }
  } finally {
    await client.end()
  }
}

/** Emails about the same change to the same person under two Message-IDs, which a mail program shows as two. */
const sentTwice = (arrived: readonly Email[]): string[] => {
  const messageIds = new Map<string, Set<string>>()
  for (const { to, subject, text, messageId } of arrived) {
    const booking = /\/bookings\/([0-9a-f-]{36})/.exec(text ?? "")?.[1]
    if (!booking) continue
    const change = `${to?.[0]?.address} ${booking} ${subject}`
    messageIds.set(change, (messageIds.get(change) ?? new Set()).add(messageId ?? ""))
  }
  return [...messageIds].filter(([, ids]) => ids.size > 1).map(([change]) => `Sent twice: ${change}`)
}
