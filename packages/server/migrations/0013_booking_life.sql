-- What a coach's rules about changes say beside the free hours.
alter table schedules
  add column approval_until_hours integer not null default 0 check (approval_until_hours >= 0),
  add column late text not null default 'fee' check (late in ('fee', 'refused'));
update schedules set approval_until_hours = least(free_until_hours, 12);
alter table schedules add constraint schedules_approval_within_free check (approval_until_hours <= free_until_hours);

alter table bookings
  -- The whole policy as it was agreed, frozen when it was booked.
  add column policy jsonb,
  add column proposal_kind text check (proposal_kind in ('move', 'cancel')),
  -- A fee that the client owes beside the price, or instead of it.
  add column fee_amount integer check (fee_amount > 0),
  add column fee_because text check (fee_because in ('late_cancel', 'late_move', 'no_show')),
  add column fee_waived_at timestamptz,
  -- The objection of who was marked as not there, and what became of it.
  add column dispute jsonb;
-- Nothing but the free hours was agreed before, so no fee comes of it and nobody has to be asked.
update bookings set policy = jsonb_build_object('freeUntilHours', free_until_hours,
  'approvalUntilHours', free_until_hours, 'late', 'fee', 'lateCancelPercent', 0, 'noShowPercent', 0);
alter table bookings alter column policy set not null;
update bookings set proposal_kind = 'move' where proposal_at is not null;

-- A proposal may be to call off, and has no time then.
do $$
declare named text;
begin
  for named in select conname from pg_constraint
    where conrelid = 'bookings'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%proposal_at%'
  loop execute format('alter table bookings drop constraint %I', named); end loop;
end $$;
alter table bookings
  add constraint bookings_proposal_whole check (num_nulls(proposal_kind, proposal_by, proposal_expires_at) in (0, 3)),
  add constraint bookings_proposal_time
    check ((proposal_at is not null) = (proposal_kind is not distinct from 'move')),
  add constraint bookings_proposal_while_open check (proposal_kind is null or status in ('pending', 'confirmed')),
  add constraint bookings_fee_whole check (num_nulls(fee_amount, fee_because) in (0, 2)),
  add constraint bookings_fee_within_price check (fee_amount <= price_amount),
  add constraint bookings_fee_of_status check (fee_because is null or fee_because = 'late_move'
    or (fee_because = 'late_cancel' and status = 'cancelled') or (fee_because = 'no_show' and status = 'no_show')),
  add constraint bookings_waived_fee check (fee_waived_at is null or fee_amount is not null);
drop index bookings_unanswered;
create index bookings_unanswered on bookings (proposal_expires_at) where proposal_by is not null;

-- Why the house did it, or how it came about, where the line does not say so itself.
alter table booking_history add column because text;
