-- Who waits for a seat in a full group session stands in a line of that session; null for a time of the coach.
alter table waitlist_entries
  add column group_id uuid references group_sessions,
  add check (group_id is null or day is null);
drop index waitlist_once;
create unique index waitlist_once on waitlist_entries (coach_id, client_id, day, group_id) nulls not distinct
  where status in ('waiting', 'offered');
create index waitlist_of_group on waitlist_entries (group_id, created_at, id)
  where status = 'waiting' and group_id is not null;

-- A seat that is offered is a booking of its group session and of its place in the line.
do $$
declare
  old_check text;
begin
  select conname into strict old_check from pg_constraint
    where conrelid = 'bookings'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%num_nonnulls(series_id, group_id, waitlist_entry_id)%';
  execute format('alter table bookings drop constraint %I', old_check);
end $$;
alter table bookings add constraint bookings_part_of check
  (num_nonnulls(series_id, group_id) <= 1 and num_nonnulls(series_id, waitlist_entry_id) <= 1);
