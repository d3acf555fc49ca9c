-- A booking by itself holds its capacity slot alone, so there is no row yet whose count could rise.
create or replace function claim_capacity_slot() returns trigger language plpgsql as $$
begin
  if new.group_id is null and new.series_id is null then
    insert into capacity_slots (holder_id, coach_id, slot_number, open_count)
      values (new.id, new.coach_id, new.slot_number, 1);
    return new;
  end if;
  perform take_capacity_slot(coalesce(new.group_id, new.series_id), new.coach_id, new.slot_number);
  if new.group_id is not null then
    update group_sessions set taken = taken + 1 where id = new.group_id and status = 'open' and taken < seats;
    if not found then
      raise check_violation using constraint = 'group_sessions_taken_within_seats',
        message = 'The group session has no free seat';
    end if;
  end if;
  return new;
end $$;
