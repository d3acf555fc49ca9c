-- Tables, columns, functions and stored values get the standard terms that the code uses. Nothing else changes.
alter table looks rename to access_log;
alter table ties rename to relationships;
alter table held_times rename to reserved_times;
alter table held_places rename to capacity_slots;

alter table calendar_feeds rename column sealed_secret to encrypted_secret;
alter table calendar_sources rename column sealed to encrypted;
alter table second_factors rename column sealed_secret to encrypted_secret;
alter table logins rename column ended_because to ended_reason_code;
alter table bookings rename column fee_because to fee_reason_code;
alter table booking_history rename column because to reason_code;
alter table reserved_times rename column held_for to reserved_for;
alter table reserved_times rename column held_end_minute to reserved_end_minute;
alter table capacity_slots rename column open to open_count;
alter table free_times rename column place_back_at to capacity_free_at;
alter table free_times rename column known_from to valid_from;
alter table free_times rename column known_until to valid_until;

-- Constraints, indexes and triggers follow their table's or column's name. Renaming a constraint renames its index.
do $$
declare
  term text[];
  found record;
begin
  foreach term slice 1 in array array[
    ['access_log', 'looks', 'access_log'],
    ['relationships', 'ties', 'relationships'],
    ['reserved_times', 'held_times', 'reserved_times'],
    ['reserved_times', 'held', 'reserved'],
    ['capacity_slots', 'held_places', 'capacity_slots'],
    ['capacity_slots', 'open', 'open_count'],
    ['calendar_feeds', 'sealed_secret', 'encrypted_secret'],
    ['calendar_sources', 'sealed', 'encrypted'],
    ['second_factors', 'sealed_secret', 'encrypted_secret'],
    ['bookings', 'fee_because', 'fee_reason_code'],
    ['bookings', 'claim_place', 'claim_capacity_slot'],
    ['bookings', 'reclaim_place', 'reclaim_capacity_slot'],
    ['bookings', 'release_place', 'release_capacity_slot'],
    ['bookings', 'move_place', 'move_capacity_slot'],
    ['group_sessions', 'claim_place', 'claim_capacity_slot'],
    ['group_sessions', 'release_place', 'release_capacity_slot'],
    ['free_times', 'known', 'valid'],
    ['waitlist_entries', 'waitlist_in_line', 'waitlist_by_position']
  ] loop
    for found in select conname as name from pg_constraint
      where conrelid = term[1]::regclass and conname ~ ('(^|_)' || term[2] || '(_|$)')
    loop
      execute format('alter table %I rename constraint %I to %I',
        term[1], found.name, regexp_replace(found.name, '(^|_)' || term[2] || '(_|$)', '\1' || term[3] || '\2'));
    end loop;
    for found in select indexrelid::regclass::text as name from pg_index
      where indrelid = term[1]::regclass and indexrelid::regclass::text ~ ('(^|_)' || term[2] || '(_|$)')
    loop
      execute format('alter index %I rename to %I',
        found.name, regexp_replace(found.name, '(^|_)' || term[2] || '(_|$)', '\1' || term[3] || '\2'));
    end loop;
    for found in select tgname as name from pg_trigger
      where tgrelid = term[1]::regclass and not tgisinternal and tgname ~ ('(^|_)' || term[2] || '(_|$)')
    loop
      execute format('alter trigger %I on %I rename to %I',
        found.name, term[1], regexp_replace(found.name, '(^|_)' || term[2] || '(_|$)', '\1' || term[3] || '\2'));
    end loop;
  end loop;
end $$;

alter function hold_place rename to take_capacity_slot;
alter function give_back_place rename to give_back_capacity_slot;
alter function claim_place rename to claim_capacity_slot;
alter function reclaim_place rename to reclaim_capacity_slot;
alter function release_place rename to release_capacity_slot;
alter function move_place rename to move_capacity_slot;
alter function claim_group_place rename to claim_group_capacity_slot;
alter function release_group_place rename to release_group_capacity_slot;

-- False where another holder has the slot, or this holder has another one.
create or replace function take_capacity_slot(holder uuid, coach uuid, number integer) returns boolean
  language plpgsql as $$
begin
  update capacity_slots set open_count = open_count + 1 where holder_id = holder and slot_number = number;
  if found then return true; end if;
  insert into capacity_slots (holder_id, coach_id, slot_number, open_count) values (holder, coach, number, 1)
    on conflict do nothing;
  return found;
end $$;

-- Counted under the row's lock: two transactions that close the last two bookings must not each see the other's as open.
create or replace function give_back_capacity_slot(holder uuid) returns void language plpgsql as $$
declare
  still_open integer;
begin
  select open_count - 1 into still_open from capacity_slots where holder_id = holder for update;
  if still_open = 0 then
    delete from capacity_slots where holder_id = holder;
  else
    update capacity_slots set open_count = still_open where holder_id = holder;
  end if;
end $$;

create or replace function claim_capacity_slot() returns trigger language plpgsql as $$
begin
  if not take_capacity_slot(coalesce(new.group_id, new.series_id, new.id), new.coach_id, new.slot_number) then
    return null;
  end if;
  if new.group_id is not null then
    update group_sessions set taken = taken + 1, version = version + 1
      where id = new.group_id and status = 'open' and taken < seats;
    if not found then return null; end if;
  end if;
  return new;
end $$;

create or replace function reclaim_capacity_slot() returns trigger language plpgsql as $$
begin
  if not take_capacity_slot(coalesce(new.group_id, new.series_id, new.id), new.coach_id, new.slot_number) then
    raise unique_violation using constraint = 'capacity_slots_once';
  end if;
  return new;
end $$;

create or replace function release_capacity_slot() returns trigger language plpgsql as $$
begin
  perform give_back_capacity_slot(coalesce(old.group_id, old.series_id, old.id));
  if old.group_id is not null and new.status not in ('completed', 'no_show') then
    update group_sessions set taken = taken - 1, version = version + 1 where id = old.group_id;
  end if;
  return null;
end $$;

create or replace function move_capacity_slot() returns trigger language plpgsql as $$
begin
  update capacity_slots set slot_number = new.slot_number
    where holder_id = coalesce(new.group_id, new.series_id, new.id);
  return new;
end $$;

create or replace function claim_group_capacity_slot() returns trigger language plpgsql as $$
begin
  if not take_capacity_slot(new.id, new.coach_id, new.slot_number) then return null; end if;
  return new;
end $$;

create or replace function release_group_capacity_slot() returns trigger language plpgsql as $$
begin
  perform give_back_capacity_slot(old.id);
  return null;
end $$;

-- What the server does by itself is recorded as done by the system. The history is append-only for everybody else.
alter table booking_history drop constraint booking_history_by_check;
alter table booking_history disable trigger booking_history_append_only;
update booking_history set by = 'system' where by = 'clock';
alter table booking_history enable trigger booking_history_append_only;
alter table booking_history add constraint booking_history_by_check check (by in ('client', 'coach', 'admin', 'system'));
update events set payload = jsonb_set(payload, '{by}', '"system"') where payload ->> 'by' = 'clock';
update notifications set "values" = jsonb_set("values", '{by}', '"system"') where "values" ->> 'by' = 'clock';

-- A permission that still waits to be given back to Google.
update graphile_worker._private_jobs
  set payload = json_build_object('personId', payload -> 'personId', 'encrypted', payload -> 'sealed')
  where payload ->> 'sealed' is not null;

alter table waitlist_entries drop constraint waitlist_entries_status_check;
update waitlist_entries set status = 'expired' where status = 'lapsed';
alter table waitlist_entries add constraint waitlist_entries_status_check
  check (status in ('waiting', 'offered', 'taken', 'declined', 'expired', 'left'));
create or replace function settle_offer() returns trigger language plpgsql as $$
begin
  update waitlist_entries set updated_at = new.updated_at, status = case new.status
      when 'confirmed' then 'taken' when 'declined' then 'declined'
      when 'expired' then 'expired' when 'cancelled' then 'expired' else status end
    where id = new.waitlist_entry_id and status not in ('taken', 'left');
  return null;
end $$;
