-- The secret address under which calendar programs read a person's sessions: found by its hash, shown again to its
-- owner from its sealed form.
create table calendar_feeds (
  person_id uuid primary key references accounts,
  secret_hash bytea not null unique,
  sealed_secret text not null,
  created_at timestamptz not null
);

-- A person's calendar elsewhere. Its address and credentials are sealed with a key that does not lie in the database.
create table calendar_sources (
  id uuid primary key default uuidv7(),
  person_id uuid not null references accounts,
  kind text not null check (kind in ('ics', 'caldav', 'google')),
  name text not null,
  colour text not null check (colour in ('honey', 'spruce', 'fig', 'gray')),
  host text not null,
  -- Of kind, address and user: the same calendar stands here once per person.
  address_hash bytea not null,
  sealed text not null,
  calendars jsonb not null default '[]',
  writes_to text,
  -- What the other side gave for asking "has it changed?".
  etag text,
  last_modified text,
  read_whole_at timestamptz,
  last_success_at timestamptz,
  failing_since timestamptz,
  failure text,
  failures integer not null default 0 check (failures >= 0),
  next_fetch_at timestamptz not null,
  -- Raised by every change of what is read: a fetch that began before it is not written down.
  revision integer not null default 1,
  created_at timestamptz not null,
  unique (person_id, address_hash),
  check (num_nulls(failing_since, failure) in (0, 2))
);
create index calendar_sources_due on calendar_sources (next_fetch_at);

-- The copy of a session that was written into a calendar elsewhere.
create table calendar_copies (
  source_id uuid not null references calendar_sources on delete cascade,
  booking_id uuid not null references bookings,
  calendar_id text not null,
  href text not null,
  etag text,
  -- SEQUENCE of the booking as it was written, and its end: what is over is left as it is.
  sequence integer not null,
  ends_at timestamptz not null,
  primary key (source_id, booking_id)
);

-- Time that other calendars say is taken, in pieces of at most a day, as epoch minutes. It stands in the way of free
-- times, but unlike `held_times` it is hearsay and constrains nothing.
create table external_busy (
  source_id uuid not null references calendar_sources,
  person_id uuid not null references calendars,
  start_minute bigint not null,
  end_minute bigint not null,
  kind text not null check (kind in ('busy', 'tentative')),
  -- As `held_times.packed`; a buffer of 4095 minutes, which no session has, says that it is none.
  packed bigint not null generated always as
    ((start_minute << 25) | ((end_minute - start_minute) << 13) | (4095 << 1)) stored,
  primary key (source_id, start_minute),
  check (start_minute < end_minute and end_minute - start_minute <= 1440)
);
create index external_busy_by_start on external_busy (person_id, start_minute) include (packed);
