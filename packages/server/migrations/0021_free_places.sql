-- A request without a time holds a place but no time, and may be the one that fills its coach.
create function free_times_changed_by_request() returns trigger language plpgsql as $$
begin
  insert into free_time_changes (coach_id) values (new.coach_id);
  return null;
end $$;
create trigger requests_made_change_free_times after insert on bookings
  for each row when (new.scheduled_at is null) execute function free_times_changed_by_request();
create trigger requests_answered_change_free_times after update of status on bookings
  for each row when (old.scheduled_at is null and old.status is distinct from new.status)
  execute function free_times_changed_by_request();

insert into free_time_changes (coach_id)
  select distinct coach_id from bookings where scheduled_at is null and status = 'pending';
