-- An offer that is called off, by whom- and whatever, is over as one that nobody answered: else who got it would stand
-- in line for ever, with nothing to answer and no way to wait anew.
create or replace function settle_offer() returns trigger language plpgsql as $$
begin
  update waitlist_entries set updated_at = new.updated_at, status = case new.status
      when 'confirmed' then 'taken' when 'declined' then 'declined'
      when 'expired' then 'lapsed' when 'cancelled' then 'lapsed' else status end
    where id = new.waitlist_entry_id and status not in ('taken', 'left');
  return null;
end $$;
update waitlist_entries w set status = 'lapsed' where status = 'offered' and not exists (
  select 1 from bookings b where b.waitlist_entry_id = w.id and b.status in ('pending', 'confirmed'));

-- Who is not connected to a coach, or is suspended, does not wait for them.
update waitlist_entries w set status = 'left' where status = 'waiting' and (
  not exists (select 1 from connections c
    where c.coach_id = w.coach_id and c.client_id = w.client_id and c.status = 'accepted')
  or exists (select 1 from accounts a where a.id in (w.coach_id, w.client_id) and a.suspended_at is not null));

-- A seat that somebody had when the session was held stays taken: it tells how many came.
create or replace function release_place() returns trigger language plpgsql as $$
begin
  perform give_back_place(coalesce(old.group_id, old.series_id, old.id));
  if old.group_id is not null and new.status not in ('completed', 'no_show') then
    update group_sessions set taken = taken - 1, version = version + 1 where id = old.group_id;
  end if;
  return null;
end $$;
update group_sessions g set taken = (select count(*) from bookings b
  where b.group_id = g.id and b.status in ('pending', 'confirmed', 'completed', 'no_show'));

-- The minutely search for reminders reads what is confirmed and near, not everything.
create index bookings_ahead on bookings (scheduled_at) where status = 'confirmed';
