-- One row per person: what a transaction locks before it touches that person's time.
create table calendars (
  person_id uuid primary key references accounts
);
insert into calendars (person_id) select id from accounts;

-- When and how a coach can be booked. Times of day are wall clock in `time_zone`.
create table schedules (
  id uuid primary key default uuidv7(),
  coach_id uuid not null references accounts,
  is_default boolean not null default true,
  time_zone text not null,
  weekly jsonb not null,
  overrides jsonb not null default '[]',
  time_off jsonb not null default '[]',
  buffer_before_minutes integer not null check (buffer_before_minutes between 0 and 1440),
  buffer_after_minutes integer not null check (buffer_after_minutes between 0 and 1440),
  interval_minutes integer not null check (interval_minutes between 5 and 1440),
  minimum_notice_minutes integer not null check (minimum_notice_minutes >= 0),
  max_days_ahead integer check (max_days_ahead >= 0),
  date_window jsonb,
  limits jsonb,
  total_slots integer not null check (total_slots > 0),
  booking_mode jsonb not null,
  offers jsonb not null check (jsonb_array_length(offers) > 0),
  free_until_hours integer not null check (free_until_hours >= 0),
  fallback_link text,
  version integer not null default 1
);
create unique index schedules_one_default on schedules (coach_id) where is_default;

-- So that a booking can name the connection of exactly its two people.
alter table connections add constraint connections_pair unique (id, coach_id, client_id);

create table bookings (
  id uuid primary key default uuidv7(),
  coach_id uuid not null references accounts,
  client_id uuid not null references accounts,
  connection_id uuid not null,
  status text not null
    check (status in ('pending', 'confirmed', 'completed', 'cancelled', 'declined', 'expired', 'no_show')),
  -- Whose yes a pending one waits for.
  awaits text not null check (awaits in ('coach', 'client')),
  no_show_by text check (no_show_by in ('coach', 'client')),
  slot_number integer not null check (slot_number > 0),
  type text not null check (type in ('VIDEO', 'VOICE', 'CHAT')),
  minutes integer not null check (minutes between 5 and 480),
  scheduled_at timestamptz,
  ends_at timestamptz,
  expires_at timestamptz,
  proposal_at timestamptz,
  proposal_by text check (proposal_by in ('coach', 'client')),
  proposal_expires_at timestamptz,
  agenda text,
  notes text,
  cancelled_by text check (cancelled_by in ('coach', 'client')),
  reason text,
  -- Frozen when it was booked.
  price jsonb not null,
  price_amount integer not null check (price_amount >= 0),
  price_currency text not null,
  free_until_hours integer not null,
  coach_time_zone text not null,
  client_time_zone text not null,
  room_name text not null unique,
  -- SEQUENCE of the calendar invitation: every change of time or standing raises it.
  sequence integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Where it stands in lists: its time, or when it was asked for while it has none.
  sort_at timestamptz not null generated always as (coalesce(scheduled_at, created_at)) stored,
  foreign key (connection_id, coach_id, client_id) references connections (id, coach_id, client_id),
  check (coach_id <> client_id),
  check ((status = 'pending') = (expires_at is not null)),
  check (expires_at <= scheduled_at),
  check (num_nulls(scheduled_at, ends_at) <> 1 and ends_at - scheduled_at = make_interval(mins => minutes)),
  check (status not in ('confirmed', 'completed', 'no_show') or scheduled_at is not null),
  check ((status = 'no_show') = (no_show_by is not null)),
  check (num_nulls(proposal_at, proposal_by, proposal_expires_at) in (0, 3)),
  check (proposal_at is null or status in ('pending', 'confirmed'))
);
-- A place is held once; it is free again the moment its booking is no longer open.
create unique index bookings_one_per_slot on bookings (coach_id, slot_number) where status in ('pending', 'confirmed');
create index bookings_of_coach on bookings (coach_id, sort_at, id);
create index bookings_of_client on bookings (client_id, sort_at, id);
create index bookings_open_of_coach on bookings (coach_id, sort_at, id) where status in ('pending', 'confirmed');
create index bookings_open_of_client on bookings (client_id, sort_at, id) where status in ('pending', 'confirmed');
create index bookings_newest on bookings (sort_at, id);
create index bookings_to_expire on bookings (expires_at) where status = 'pending';
create index bookings_unanswered on bookings (proposal_expires_at) where proposal_at is not null;
create index bookings_to_complete on bookings (ends_at) where status = 'confirmed';

-- Who did what to a booking, when and why. Append-only.
create table booking_history (
  id uuid primary key default uuidv7(),
  booking_id uuid not null references bookings,
  at timestamptz not null,
  what text not null,
  by text not null check (by in ('client', 'coach', 'admin', 'clock')),
  actor_id uuid references accounts,
  reason text,
  scheduled_at timestamptz
);
create index booking_history_of_booking on booking_history (booking_id, id);
create trigger booking_history_append_only before update or delete or truncate on booking_history
  for each statement execute function refuse_change();

-- Time that is held: one row per person and open booking, and one more for a time that is proposed instead.
-- A coach's row reaches past the session by the longer buffer; a client's does not. Times are epoch minutes, so that
-- reading free times needs nothing but the covering index; `during` says the same to the constraint.
create table held_times (
  booking_id uuid not null references bookings,
  person_id uuid not null references calendars,
  purpose text not null check (purpose in ('session', 'proposal')),
  acts_as text not null check (acts_as in ('coach', 'client')),
  start_minute bigint not null,
  end_minute bigint not null,
  held_end_minute bigint not null,
  -- From when it holds nothing any more; null once confirmed.
  expires_at timestamptz,
  during tstzrange not null generated always as
    (tstzrange(to_timestamp(start_minute * 60.0), to_timestamp(held_end_minute * 60.0))) stored,
  -- The same once more as one number, for reading hundreds at a time: whether the person coaches, 12 bits of how long
  -- the buffer behind is, 12 bits of how long the session is, and its start.
  packed bigint not null generated always as
    ((start_minute << 25) | ((end_minute - start_minute) << 13) | ((held_end_minute - end_minute) << 1)
      | case acts_as when 'coach' then 1 else 0 end) stored,
  primary key (booking_id, person_id, purpose),
  check (start_minute < end_minute and end_minute <= held_end_minute and not isempty(during)),
  check (end_minute - start_minute < 4096 and held_end_minute - end_minute < 4096),
  constraint held_times_no_overlap exclude using gist (person_id with =, booking_id with <>, during with &&)
);
create index held_times_by_start on held_times (person_id, start_minute) include (packed, expires_at, booking_id);
