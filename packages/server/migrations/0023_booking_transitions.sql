-- A booking that cannot be made is refused by the name of the constraint that stands against it, instead of by an
-- insert that gives no row.
do $$
declare
  unnamed text;
begin
  select conname into strict unnamed from pg_constraint
    where conrelid = 'group_sessions'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%taken%seats%';
  execute format('alter table group_sessions rename constraint %I to group_sessions_taken_within_seats', unnamed);
end $$;

drop function take_capacity_slot;
create function take_capacity_slot(holder uuid, coach uuid, number integer) returns void language plpgsql as $$
begin
  update capacity_slots set open_count = open_count + 1 where holder_id = holder and slot_number = number;
  if not found then
    insert into capacity_slots (holder_id, coach_id, slot_number, open_count) values (holder, coach, number, 1);
  end if;
end $$;

create or replace function claim_capacity_slot() returns trigger language plpgsql as $$
begin
  perform take_capacity_slot(coalesce(new.group_id, new.series_id, new.id), new.coach_id, new.slot_number);
  if new.group_id is not null then
    update group_sessions set taken = taken + 1 where id = new.group_id and status = 'open' and taken < seats;
    if not found then
      raise check_violation using constraint = 'group_sessions_taken_within_seats',
        message = 'The group session has no free seat';
    end if;
  end if;
  return new;
end $$;

drop trigger bookings_reclaim_capacity_slot on bookings;
drop function reclaim_capacity_slot;
create trigger bookings_reclaim_capacity_slot before update of status on bookings
  for each row when (old.status not in ('pending', 'confirmed') and new.status in ('pending', 'confirmed'))
  execute function claim_capacity_slot();

create or replace function release_capacity_slot() returns trigger language plpgsql as $$
begin
  perform give_back_capacity_slot(coalesce(old.group_id, old.series_id, old.id));
  -- A seat that somebody had when the session took place stays counted.
  if old.group_id is not null and new.status not in ('completed', 'no_show') then
    update group_sessions set taken = taken - 1 where id = old.group_id;
  end if;
  return null;
end $$;

create or replace function claim_group_capacity_slot() returns trigger language plpgsql as $$
begin
  perform take_capacity_slot(new.id, new.coach_id, new.slot_number);
  return new;
end $$;

-- Every change of a group session raises its version, whether the application changes it or the count of its seats.
create function raise_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger group_sessions_raise_version before update on group_sessions
  for each row execute function raise_version();

-- What became of an offer is recorded by the application when its booking is confirmed or ends.
drop trigger bookings_settle_offer on bookings;
drop function settle_offer;
