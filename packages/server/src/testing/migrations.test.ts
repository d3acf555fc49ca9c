import { randomBytes } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { runMigrations } from "graphile-worker"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { migrate } from "../platform/db/migrate.ts"
import { databaseUrl } from "./postgres.ts"

const folder = new URL("../../migrations/", import.meta.url)
const LAST_OLD = "0021_free_places.sql"

const COACH = "00000000-0000-7000-8000-000000000001"
const CLIENT = "00000000-0000-7000-8000-000000000002"
const CONNECTION = "00000000-0000-7000-8000-000000000003"
const BOOKING = "00000000-0000-7000-8000-000000000004"
const SOURCE = "00000000-0000-7000-8000-000000000005"
const LOGIN = "00000000-0000-7000-8000-000000000006"
const EVENT = "00000000-0000-7000-8000-000000000007"

const name = `test_${randomBytes(8).toString("hex")}`
let maker: pg.Client
let db: pg.Client

/** A database as the last version with the old terms left it, with rows in everything that is renamed. */
beforeAll(async () => {
  maker = new pg.Client({ connectionString: inject("postgresUrl") })
  await maker.connect()
  await maker.query(`create database ${name}`)
  const url = databaseUrl(inject("postgresUrl"), name)
  db = new pg.Client({ connectionString: url })
  await db.connect()
  await runMigrations({ connectionString: url })
  await db.query(
    "create table migrations (name text primary key, applied_at timestamptz not null default now())",
  )
  const files = (await readdir(folder)).filter(file => file.endsWith(".sql") && file <= LAST_OLD).sort()
  for (const file of files) {
    await db.query(await readFile(new URL(file, folder), "utf8"))
    await db.query("insert into migrations (name) values ($1)", [file])
  }
  await db.query(oldRows)
  await migrate(url)
})

afterAll(async () => {
  await db.end()
  await maker.query(`drop database ${name} with (force)`)
  await maker.end()
})

const oldRows = `
  insert into accounts (id, email, password_hash, username, first_name, last_name, roles, time_zone, created_at) values
    ('${COACH}', 'coach@example.org', 'x', 'coach', 'Mara', 'Voss', '{coach}', 'UTC', now()),
    ('${CLIENT}', 'client@example.org', 'x', 'client', 'Jonas', 'Lind', '{client}', 'Asia/Calcutta', now());
  insert into coach_profiles (account_id) values ('${COACH}');
  insert into price_configs (coach_id, version, currency, base_rate, late_cancel_percent, no_show_percent,
    tax_basis_points, calculated_at)
    values ('${COACH}', 1, 'EUR', 6000, 50, 100, 0, now()), ('${CLIENT}', 3, 'EUR', 8000, 50, 100, 0, now());
  insert into logins (id, account_id, device, ip, created_at, last_seen_at, ended_at, ended_because)
    values ('${LOGIN}', '${CLIENT}', 'Firefox', '::1', now(), now(), now(), 'signed_out');
  insert into second_factors (account_id, sealed_secret, created_at) values ('${CLIENT}', 'factor secret', now());
  insert into looks (subject_id, viewer_id, viewer_role, seen, at)
    values ('${CLIENT}', '${COACH}', 'coach', 'metrics', now());
  insert into ties (kind, low_id, high_id, source_id)
    values ('connection', '${COACH}', '${CLIENT}', '${CONNECTION}');
  insert into connections (id, coach_id, client_id, status, requested_at, waiting_since, status_since)
    values ('${CONNECTION}', '${COACH}', '${CLIENT}', 'accepted', now(), now(), now());
  insert into calendars (person_id) values ('${COACH}'), ('${CLIENT}');
  insert into bookings (id, coach_id, client_id, connection_id, status, awaits, slot_number, type, minutes, scheduled_at,
      ends_at, price, price_amount, price_currency, free_until_hours, policy, fee_amount, fee_because, coach_time_zone,
      client_time_zone, room_name, created_at, updated_at)
    values ('${BOOKING}', '${COACH}', '${CLIENT}', '${CONNECTION}', 'confirmed', 'coach', 3, 'VIDEO', 60,
      '2027-03-01T09:00Z', '2027-03-01T10:00Z', '{}', 5000, 'EUR', 24, '{}', 1500, 'late_move', 'UTC', 'UTC', 'room',
      now(), now());
  insert into held_times (booking_id, person_id, purpose, acts_as, start_minute, end_minute, held_end_minute)
    values ('${BOOKING}', '${COACH}', 'session', 'coach', 100, 160, 175),
      ('${BOOKING}', '${CLIENT}', 'session', 'client', 100, 160, 160);
  insert into booking_history (booking_id, at, what, by, because) values
    ('${BOOKING}', now(), 'booked', 'client', null),
    ('${BOOKING}', now(), 'rescheduled', 'client', null),
    ('${BOOKING}', now(), 'fee_due', 'client', 'late_move'),
    ('${BOOKING}', now(), 'proposal_declined', 'clock', null);
  insert into waitlist_entries (coach_id, client_id, time_zone, type, minutes, status, created_at, updated_at)
    values ('${COACH}', '${CLIENT}', 'UTC', 'VIDEO', 60, 'lapsed', now(), now());
  insert into calendar_feeds (person_id, secret_hash, sealed_secret, created_at)
    values ('${CLIENT}', '\\x01', 'feed secret', now());
  insert into calendar_sources (id, person_id, kind, name, colour, host, address_hash, sealed, next_fetch_at, created_at)
    values ('${SOURCE}', '${CLIENT}', 'ics', 'Work', 'fig', 'example.org', '\\x02', 'address', now(), now());
  insert into schedules (coach_id, time_zone, weekly, buffer_before_minutes, buffer_after_minutes, interval_minutes,
      minimum_notice_minutes, total_slots, booking_mode, offers, free_until_hours, travel)
    values ('${COACH}', 'PST', '[]', 0, 0, 15, 0, 1, '{}', '[{"type": "VIDEO", "minutes": 60}]', 24, '[{"timeZone": "Europe/Kiev", "start": "2027-05-01"}, {"timeZone": "Europe/Rome", "start": "2027-06-01"}]');
  insert into free_times (coach_id, starts, notice_minutes, is_full, place_back_at, known_from, known_until)
    values ('${COACH}', '{5, 6}', 60, true, '2027-03-01T10:00Z', '2027-02-01T00:00Z', '2027-02-02T00:00Z');
  insert into events (id, name, payload, at) values ('${EVENT}', 'booking.completed', '{"by": "clock", "bookingId": "b"}', now());
  insert into notifications (person_id, event_id, kind, what, "values", link, at)
    values ('${CLIENT}', '${EVENT}', 'booking', 'booking.cancelled', '{"by": "clock", "name": "Mara"}', '/', now());
  insert into mails (kind, to_address, subject, text_body, html_body, secret_links, status, created_at) values
    ('account.reset', 'kept@example.org', 'Set a new password', E'Hello Jonas,\n{{link:reset}}\nBye',
      '<a href="{{link:reset}}">Open</a>', '{"reset": "https://example.org/reset?token=kept"}', 'kept', '2027-01-01T00:00Z'),
    ('connection.invited', 'queued@example.org', 'An invite', E'Hello,\n{{link:invite}}',
      '<a href="{{link:invite}}">Open</a>', '{"invite": "https://example.org/invite/queued"}', 'queued', '2027-01-01T00:00Z'),
    ('account.reset', 'sent@example.org', 'Set a new password', E'Hello Mara,\n{{link:reset}}',
      '<a href="{{link:reset}}">Open</a>', '{"reset": "https://example.org/reset?token=sent"}', 'sent', '2027-01-01T00:00Z'),
    ('booking.confirmed', 'plain@example.org', 'Confirmed', 'Hello', '<p>Hello</p>', '{}', 'sent', '2027-01-01T00:00Z');
  insert into invites (coach_id, code, email, max_uses, expires_at, created_at)
    values ('${COACH}', 'ABCDEFGH', 'jonas+work@example.org', 1, now() + interval '1 day', now());
  select graphile_worker.add_job('give_back_google', json_build_object('personId', '${CLIENT}', 'sealed', 'token'));
`

const rows = async (query: string) => (await db.query(query)).rows

describe("a database of an older version keeps its data when it gets the standard terms", () => {
  it.each([
    ["access_log", "select subject_id, seen from access_log", [{ subject_id: CLIENT, seen: "metrics" }]],
    [
      "relationships",
      "select kind, source_id from relationships",
      [{ kind: "connection", source_id: CONNECTION }],
    ],
    [
      "reserved_times",
      "select acts_as, reserved_end_minute::int, reserved_for from reserved_times order by acts_as",
      [
        { acts_as: "client", reserved_end_minute: 160, reserved_for: BOOKING },
        { acts_as: "coach", reserved_end_minute: 175, reserved_for: BOOKING },
      ],
    ],
    [
      "capacity_slots",
      "select holder_id, slot_number, open_count from capacity_slots",
      [{ holder_id: BOOKING, slot_number: 3, open_count: 1 }],
    ],
    [
      "a person's time zone",
      `select time_zone from accounts where id = '${CLIENT}'`,
      [{ time_zone: "Asia/Kolkata" }],
    ],
    [
      "the time zones of a schedule and its travel",
      "select time_zone, travel from schedules",
      [
        {
          time_zone: "America/Los_Angeles",
          travel: [
            { timeZone: "Europe/Kyiv", start: "2027-05-01" },
            { timeZone: "Europe/Rome", start: "2027-06-01" },
          ],
        },
      ],
    ],
    ["logins", "select ended_reason_code from logins", [{ ended_reason_code: "signed_out" }]],
    [
      "second_factors",
      "select encrypted_secret from second_factors",
      [{ encrypted_secret: "factor secret" }],
    ],
    ["calendar_feeds", "select encrypted_secret from calendar_feeds", [{ encrypted_secret: "feed secret" }]],
    ["calendar_sources", "select encrypted from calendar_sources", [{ encrypted: "address" }]],
    ["bookings", "select fee_reason_code from bookings", [{ fee_reason_code: "late_move" }]],
    [
      "booking_history",
      "select what, by, reason_code from booking_history order by id",
      [
        { what: "booked", by: "client", reason_code: null },
        { what: "rescheduled", by: "client", reason_code: null },
        { what: "fee_due", by: "client", reason_code: "late_move" },
        { what: "proposal_declined", by: "system", reason_code: null },
      ],
    ],
    ["waitlist_entries", "select status from waitlist_entries", [{ status: "expired" }]],
    [
      "free_times",
      `select capacity_free_at, valid_from, valid_until from free_times`,
      [
        {
          capacity_free_at: new Date("2027-03-01T10:00Z"),
          valid_from: new Date("2027-02-01T00:00Z"),
          valid_until: new Date("2027-02-02T00:00Z"),
        },
      ],
    ],
    [
      "the links of emails that were not sent, until they end",
      "select to_address, secret_link, secret_link_expires_at from mails where secret_link is not null order by 1",
      [
        {
          to_address: "kept@example.org",
          secret_link: "https://example.org/reset?token=kept",
          secret_link_expires_at: new Date("2027-01-02T00:00Z"),
        },
        {
          to_address: "queued@example.org",
          secret_link: "https://example.org/invite/queued",
          secret_link_expires_at: new Date("2028-01-01T00:00Z"),
        },
      ],
    ],
    [
      "what an email with a link is rendered from when it is sent",
      "select parts from mails where status = 'queued'",
      [{ parts: { lines: ["Hello,"], button: { label: "Open the link" } } }],
    ],
    ["the mailbox of an invite", "select mailbox from invites", [{ mailbox: "jonas@example.org" }]],
    ["events", "select payload from events", [{ payload: { by: "system", bookingId: "b" } }]],
    ["notifications", `select "values" from notifications`, [{ values: { by: "system", name: "Mara" } }]],
    [
      "waiting jobs",
      "select payload from graphile_worker._private_jobs",
      [{ payload: { personId: CLIENT, encrypted: "token" } }],
    ],
  ])("%s", async (_, query, expected) => {
    expect(await rows(query)).toEqual(expected)
  })
})

describe("afterwards", () => {
  it("no table, column, constraint, index, trigger or function bears an old term", async () => {
    const old = "(^|_)(looks|ties|held|places?|sealed|because|known|clock|lapsed)(_|$)"
    expect(
      await rows(`
        select relname as name from pg_class where relnamespace = 'public'::regnamespace and relname ~ '${old}'
        union all select attrelid::regclass || '.' || attname from pg_attribute
          where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r') and attname ~ '${old}'
        union all select conname from pg_constraint where connamespace = 'public'::regnamespace and conname ~ '${old}'
        union all select tgname from pg_trigger where not tgisinternal and tgname ~ '${old}'
        union all select proname from pg_proc where pronamespace = 'public'::regnamespace
          and (proname ~ '${old}' or (prosrc ~ '\\m(held_times|held_places|looks|ties|lapsed|clock)\\M'))`),
    ).toEqual([])
  })

  it("no email has a link in its text, and one that was sent has none at all", async () => {
    expect(await rows("select 1 from mails where text_body || html_body ~ '{{|token=|/invite/'")).toEqual([])
    expect(await rows("select secret_link from mails where to_address = 'sent@example.org'")).toEqual([
      { secret_link: null },
    ])
    expect(await rows("select text_body from mails where to_address = 'plain@example.org'")).toEqual([
      { text_body: "Hello" },
    ])
  })

  it("a coach from before stays published, and only prices that somebody chose are advertised", async () => {
    const { rows: pages } = await db.query("select published_at from coach_profiles")
    expect(pages).toEqual([{ published_at: expect.any(Date) }])
    const { rows: prices } = await db.query("select coach_id from price_configs where set_at is not null")
    expect(prices).toEqual([{ coach_id: CLIENT }])
  })

  it("the history of a booking and the access log refuse every change as before", async () => {
    for (const table of ["booking_history", "access_log"])
      for (const change of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table}`])
        await expect(db.query(change), change).rejects.toThrow(/append-only/)
  })

  it("a booking that ends gives back the capacity slot it has had since before", async () => {
    await db.query("begin")
    await db.query(`update bookings set status = 'cancelled', fee_amount = null, fee_reason_code = null`)
    expect(await rows("select * from capacity_slots")).toEqual([])
    await db.query("rollback")
  })
})
