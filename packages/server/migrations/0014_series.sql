-- Who holds one of a coach's places: a single booking, a whole series or a group session, each under its own id.
-- `open` counts what is open under it; the place is given back with the last one.
create table held_places (
  holder_id uuid primary key,
  coach_id uuid not null references accounts,
  slot_number integer not null check (slot_number > 0),
  open integer not null check (open > 0),
  constraint held_places_once unique (coach_id, slot_number)
);
insert into held_places (holder_id, coach_id, slot_number, open)
  select id, coach_id, slot_number, 1 from bookings where status in ('pending', 'confirmed');

-- Sessions that were booked in one go, every week or every other week. Its bookings live on their own.
create table booking_series (
  id uuid primary key default uuidv7(),
  coach_id uuid not null references accounts,
  client_id uuid not null references accounts,
  type text not null check (type in ('VIDEO', 'VOICE', 'CHAT')),
  minutes integer not null check (minutes between 5 and 480),
  every_weeks integer not null check (every_weeks in (1, 2)),
  times integer not null check (times between 2 and 52),
  booked_by text not null check (booked_by in ('coach', 'client')),
  created_at timestamptz not null
);

-- A session of one coach with several clients. Each seat that is taken is a booking.
create table group_sessions (
  id uuid primary key default uuidv7(),
  coach_id uuid not null references accounts,
  title text not null,
  type text not null check (type in ('VIDEO', 'VOICE', 'CHAT')),
  minutes integer not null check (minutes between 5 and 480),
  scheduled_at timestamptz not null,
  ends_at timestamptz not null,
  seats integer not null check (seats between 2 and 500),
  taken integer not null default 0 check (taken between 0 and seats),
  price_amount integer not null check (price_amount >= 0),
  price_currency text not null,
  status text not null default 'open' check (status in ('open', 'cancelled', 'completed')),
  slot_number integer not null check (slot_number > 0),
  coach_time_zone text not null,
  room_name text not null unique,
  sequence integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (ends_at - scheduled_at = make_interval(mins => minutes))
);
create index group_sessions_of_coach on group_sessions (coach_id, scheduled_at, id);
create index group_sessions_to_complete on group_sessions (ends_at) where status = 'open';

-- Who waits for a time of a coach that is full. While an offer is open, its booking holds a time and a place.
create table waitlist_entries (
  id uuid primary key default uuidv7(),
  coach_id uuid not null references accounts,
  client_id uuid not null references accounts,
  -- A day of the client's calendar in `time_zone`; null for any time there is.
  day date,
  time_zone text not null,
  type text not null check (type in ('VIDEO', 'VOICE', 'CHAT')),
  minutes integer not null check (minutes between 5 and 480),
  status text not null default 'waiting'
    check (status in ('waiting', 'offered', 'taken', 'declined', 'lapsed', 'left')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (coach_id <> client_id)
);
create unique index waitlist_once on waitlist_entries (coach_id, client_id, day) nulls not distinct
  where status in ('waiting', 'offered');
create index waitlist_in_line on waitlist_entries (coach_id, created_at, id) where status = 'waiting';
create index waitlist_of_client on waitlist_entries (client_id, created_at) where status in ('waiting', 'offered');

alter table bookings
  add column series_id uuid references booking_series,
  add column group_id uuid references group_sessions,
  add column waitlist_entry_id uuid references waitlist_entries,
  add check (num_nonnulls(series_id, group_id, waitlist_entry_id) <= 1),
  -- The seats of a group session meet in one room.
  drop constraint bookings_room_name_key;
drop index bookings_one_per_slot;
create unique index bookings_one_room on bookings (room_name) where group_id is null;
create unique index bookings_one_seat on bookings (group_id, client_id)
  where group_id is not null and status in ('pending', 'confirmed');
create unique index bookings_one_offer on bookings (waitlist_entry_id)
  where waitlist_entry_id is not null and status in ('pending', 'confirmed');
create index bookings_of_series on bookings (series_id, scheduled_at) where series_id is not null;
create index bookings_of_group on bookings (group_id) where group_id is not null;

-- False where the place is held by somebody else, or the holder has another one.
create function hold_place(holder uuid, coach uuid, number integer) returns boolean language plpgsql as $$
begin
  update held_places set open = open + 1 where holder_id = holder and slot_number = number;
  if found then return true; end if;
  insert into held_places (holder_id, coach_id, slot_number, open) values (holder, coach, number, 1)
    on conflict do nothing;
  return found;
end $$;

-- Counted under the row's lock: two who close the last two at once must not both see the other one open.
create function give_back_place(holder uuid) returns void language plpgsql as $$
declare
  left_open integer;
begin
  select open - 1 into left_open from held_places where holder_id = holder for update;
  if left_open = 0 then
    delete from held_places where holder_id = holder;
  else
    update held_places set open = left_open where holder_id = holder;
  end if;
end $$;

-- An open booking without its place, or a seat without its group, does not come to be: the insert gives no row.
create function claim_place() returns trigger language plpgsql as $$
begin
  if not hold_place(coalesce(new.group_id, new.series_id, new.id), new.coach_id, new.slot_number) then
    return null;
  end if;
  if new.group_id is not null then
    update group_sessions set taken = taken + 1, version = version + 1
      where id = new.group_id and status = 'open' and taken < seats;
    if not found then return null; end if;
  end if;
  return new;
end $$;
create trigger bookings_claim_place before insert on bookings
  for each row when (new.status in ('pending', 'confirmed')) execute function claim_place();

create function reclaim_place() returns trigger language plpgsql as $$
begin
  if not hold_place(coalesce(new.group_id, new.series_id, new.id), new.coach_id, new.slot_number) then
    raise unique_violation using constraint = 'held_places_once';
  end if;
  return new;
end $$;
create trigger bookings_reclaim_place before update of status on bookings
  for each row when (old.status not in ('pending', 'confirmed') and new.status in ('pending', 'confirmed'))
  execute function reclaim_place();

create function release_place() returns trigger language plpgsql as $$
begin
  perform give_back_place(coalesce(old.group_id, old.series_id, old.id));
  if old.group_id is not null then
    update group_sessions set taken = taken - 1, version = version + 1 where id = old.group_id;
  end if;
  return null;
end $$;
create trigger bookings_release_place after update of status on bookings
  for each row when (old.status in ('pending', 'confirmed') and new.status not in ('pending', 'confirmed'))
  execute function release_place();

-- A group session holds a place by itself, before anybody has taken a seat.
create function claim_group_place() returns trigger language plpgsql as $$
begin
  if not hold_place(new.id, new.coach_id, new.slot_number) then return null; end if;
  return new;
end $$;
create trigger group_sessions_claim_place before insert on group_sessions
  for each row execute function claim_group_place();
create function release_group_place() returns trigger language plpgsql as $$
begin
  perform give_back_place(old.id);
  return null;
end $$;
create trigger group_sessions_release_place after update of status on group_sessions
  for each row when (old.status = 'open' and new.status <> 'open') execute function release_group_place();

-- What became of an offer is what became of its booking.
create function settle_offer() returns trigger language plpgsql as $$
begin
  update waitlist_entries set updated_at = new.updated_at, status = case new.status
      when 'confirmed' then 'taken' when 'declined' then 'declined' when 'expired' then 'lapsed' else status end
    where id = new.waitlist_entry_id and status not in ('taken', 'left');
  return null;
end $$;
create trigger bookings_settle_offer after update of status on bookings
  for each row when (old.status is distinct from new.status and new.waitlist_entry_id is not null)
  execute function settle_offer();

-- The coach's time of a group session is held once, by the session itself; a seat holds its client's.
alter table held_times
  drop constraint held_times_pkey,
  drop constraint held_times_no_overlap,
  alter column booking_id drop not null,
  add column group_id uuid references group_sessions,
  add column held_for uuid not null generated always as (coalesce(booking_id, group_id)) stored,
  add check (num_nonnulls(booking_id, group_id) = 1);
alter table held_times
  add constraint held_times_no_overlap exclude using gist (person_id with =, held_for with <>, during with &&);
create unique index held_times_of_booking on held_times (booking_id, person_id, purpose);
create unique index held_times_of_group on held_times (group_id, person_id, purpose) where group_id is not null;
drop index held_times_by_start;
create index held_times_by_start on held_times (person_id, start_minute) include (packed, expires_at, held_for);

-- A place that changes while its booking is open moves with it, or is refused.
create function move_place() returns trigger language plpgsql as $$
begin
  update held_places set slot_number = new.slot_number
    where holder_id = coalesce(new.group_id, new.series_id, new.id);
  return new;
end $$;
create trigger bookings_move_place before update of slot_number on bookings
  for each row when (old.slot_number <> new.slot_number
    and old.status in ('pending', 'confirmed') and new.status in ('pending', 'confirmed'))
  execute function move_place();
