-- The next free times of every coach, so that all of them can be ordered by how soon they are free. Only the job that
-- keeps it writes this table.
create table free_times (
  coach_id uuid primary key references accounts,
  -- Epoch minutes, ascending, of the first offer; the first ones only.
  starts integer[] not null,
  notice_minutes integer not null,
  -- Whether all places are held, and when the first of them comes back.
  is_full boolean not null,
  place_back_at timestamptz,
  -- From when and until when the rest is right, as long as nothing changes.
  known_from timestamptz not null,
  known_until timestamptz not null
);
create index free_times_by_end on free_times (known_until);
create index free_times_by_start on free_times (known_from);

-- One row for each change to what a coach's free times rest on, added in the transaction of the change. Rows are only
-- added and taken away whole, so nobody waits for anybody.
create table free_time_changes (
  id bigint primary key generated always as identity,
  coach_id uuid not null
);

create function free_times_changed_by_hours() returns trigger language plpgsql as $$
begin
  insert into free_time_changes (coach_id) values (new.coach_id);
  return null;
end $$;
create trigger schedules_change_free_times after insert or update on schedules
  for each row when (new.is_default) execute function free_times_changed_by_hours();

create function free_times_changed_by_time() returns trigger language plpgsql as $$
begin
  insert into free_time_changes (coach_id)
  select s.coach_id from schedules s
  where s.is_default and s.coach_id in (select person_id from changed);
  return null;
end $$;
create trigger held_times_added_change_free_times after insert on held_times
  referencing new table as changed for each statement execute function free_times_changed_by_time();
create trigger held_times_removed_change_free_times after delete on held_times
  referencing old table as changed for each statement execute function free_times_changed_by_time();
-- Whose time it is never changes.
create trigger held_times_updated_change_free_times after update on held_times
  referencing new table as changed for each statement execute function free_times_changed_by_time();
create trigger external_busy_added_change_free_times after insert on external_busy
  referencing new table as changed for each statement execute function free_times_changed_by_time();
create trigger external_busy_removed_change_free_times after delete on external_busy
  referencing old table as changed for each statement execute function free_times_changed_by_time();

insert into free_time_changes (coach_id) select coach_id from schedules where is_default;
