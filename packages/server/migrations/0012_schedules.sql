-- Hours of their own for some session types. Types in none go by the coach's default schedule, which keeps what is
-- the coach's as a whole: places, offers, terms.
create table named_schedules (
  id uuid primary key default uuidv7(),
  coach_id uuid not null references accounts,
  name text not null,
  types text[] not null check (types <@ array['VIDEO', 'VOICE', 'CHAT']),
  time_zone text not null,
  weekly jsonb not null,
  overrides jsonb not null default '[]',
  time_off jsonb not null default '[]',
  buffer_before_minutes integer not null check (buffer_before_minutes between 0 and 1440),
  buffer_after_minutes integer not null check (buffer_after_minutes between 0 and 1440),
  interval_minutes integer not null check (interval_minutes between 5 and 1440),
  minimum_notice_minutes integer not null check (minimum_notice_minutes >= 0),
  max_days_ahead integer check (max_days_ahead >= 0),
  date_window jsonb,
  limits jsonb,
  version integer not null default 1
);
create unique index named_schedules_one_name on named_schedules (coach_id, lower(name));
create unique index named_schedules_one_for_video on named_schedules (coach_id) where 'VIDEO' = any (types);
create unique index named_schedules_one_for_voice on named_schedules (coach_id) where 'VOICE' = any (types);
create unique index named_schedules_one_for_chat on named_schedules (coach_id) where 'CHAT' = any (types);

alter table schedules
  -- Days on which the hours are meant in another zone.
  add column travel jsonb not null default '[]',
  -- Goes up with every change to any of the coach's hours: what was read under it before is still right.
  add column revision integer not null default 1,
  -- Whether any of the coach's hours has limits, for which more days must be read.
  add column has_limits boolean not null default false;
update schedules set has_limits = true where limits is not null;

create function revise_hours() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then new.revision := old.revision + 1; end if;
  new.has_limits := new.limits is not null
    or exists (select 1 from named_schedules n where n.coach_id = new.coach_id and n.limits is not null);
  return new;
end $$;
create trigger schedules_revised before insert or update on schedules
  for each row execute function revise_hours();

create function revise_hours_of_coach() returns trigger language plpgsql as $$
begin
  update schedules set revision = revision where coach_id in (old.coach_id, new.coach_id) and is_default;
  return null;
end $$;
create trigger named_schedules_revised after insert or update or delete on named_schedules
  for each row execute function revise_hours_of_coach();
