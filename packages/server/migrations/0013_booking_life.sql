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

-- What a client says of a session once it was held, once per session, and the coach's answer.
create table reviews (
  booking_id uuid primary key references bookings,
  coach_id uuid not null references accounts,
  client_id uuid not null references accounts,
  stars integer not null check (stars between 1 and 5),
  text text not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  answer text,
  answered_at timestamptz,
  -- Taken off the coach's page by an admin; the two of the session still see it.
  hidden boolean not null default false,
  check (num_nulls(answer, answered_at) in (0, 2))
);
create index reviews_of_coach on reviews (coach_id, written_at desc, booking_id desc) where not hidden;

-- Which admin hid or showed a review, and why. Append-only.
create table review_hidings (
  id uuid primary key default uuidv7(),
  booking_id uuid not null references bookings,
  admin_id uuid not null references accounts,
  hidden boolean not null,
  reason text not null,
  at timestamptz not null
);
create trigger review_hidings_append_only before update or delete or truncate on review_hidings
  for each statement execute function refuse_change();

-- What the reviews of a coach come to; kept by the trigger, so that no path can forget it.
create table coach_ratings (
  coach_id uuid primary key references accounts,
  reviews integer not null check (reviews >= 0),
  stars integer not null check (stars >= 0)
);
create function count_review() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and not old.hidden then
    update coach_ratings set reviews = reviews - 1, stars = stars - old.stars where coach_id = old.coach_id;
  end if;
  if tg_op <> 'DELETE' and not new.hidden then
    insert into coach_ratings (coach_id, reviews, stars) values (new.coach_id, 1, new.stars)
    on conflict (coach_id) do update
      set reviews = coach_ratings.reviews + 1, stars = coach_ratings.stars + excluded.stars;
  end if;
  return null;
end $$;
create trigger reviews_counted after insert or update or delete on reviews
  for each row execute function count_review();

-- When a person wants to be reminded, and when not to be disturbed; only what was changed.
create table reminder_settings (
  person_id uuid primary key references accounts,
  minutes_before integer[] not null,
  in_app boolean not null,
  email boolean not null,
  follow_up boolean not null,
  -- Wall clock in the person's own zone.
  quiet_start text,
  quiet_end text,
  -- Nothing is reminded of whose moment was before.
  changed_at timestamptz not null,
  check (num_nulls(quiet_start, quiet_end) <> 1)
);

-- A reminder is for one session at one time, so a moved one is reminded of anew, and nothing twice.
create table reminders_sent (
  id uuid not null default uuidv7(),
  booking_id uuid not null references bookings,
  person_id uuid not null references accounts,
  minutes integer not null,
  scheduled_at timestamptz not null,
  at timestamptz not null,
  primary key (booking_id, person_id, scheduled_at, minutes)
);

-- The question afterwards, once per session.
create table follow_ups (
  booking_id uuid primary key references bookings,
  id uuid not null default uuidv7(),
  due_at timestamptz not null,
  done_at timestamptz
);
create index follow_ups_due on follow_ups (due_at) where done_at is null;
