-- A person's log. Each record is a row; its fields are JSON, because devices merge them field by field and `marks` has
-- the last writer of each. What is counted or looked up has columns of its own, derived by the database.
create table log_heads (
  account_id uuid primary key references accounts,
  -- The number of the last change; changes of one person are numbered without a gap under a lock on this row.
  head bigint not null default 0,
  -- Changes when a backup is restored, so that devices send again what the backup does not have.
  epoch uuid not null default gen_random_uuid(),
  -- A device that read no further than this has missed deletions that are no longer kept.
  oldest_deletion bigint not null default 0
);

create table log_records (
  account_id uuid not null references accounts,
  kind text not null,
  id uuid not null,
  parent_kind text generated always as (case kind
    when 'workoutExercise' then 'workout' when 'set' then 'workoutExercise' when 'recipeItem' then 'recipe'
    when 'mealItem' then 'meal' when 'habitTick' then 'habit' end) stored,
  parent_id uuid,
  -- The topmost record above it: a change reads and locks all that hangs together.
  root_id uuid not null,
  date date,
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  marks jsonb not null,
  created jsonb not null,
  deletions jsonb not null,
  restored jsonb,
  -- Neither it nor anything above it is deleted.
  is_live boolean not null,
  seq bigint not null,
  changed_at timestamptz not null,
  exercise_id uuid generated always as (case kind when 'workoutExercise' then (fields ->> 'exerciseId')::uuid end) stored,
  metric text generated always as (case kind when 'metric' then fields ->> 'metric' end) stored,
  -- Metrics in kilograms, centimetres or their own unit.
  amount double precision generated always as (case kind when 'metric' then
    ((fields #>> '{value,value}')::numeric
      * case fields #>> '{value,unit}' when 'lb' then 0.45359237 when 'in' then 2.54 else 1 end)::float8 end) stored,
  is_working_set boolean generated always as (
    kind = 'set' and coalesce((fields ->> 'done')::boolean, false)
    and coalesce(fields ->> 'type', 'normal') <> 'warmup') stored,
  kg double precision generated always as (case kind when 'set' then
    ((fields #>> '{load,value}')::numeric
      * case fields #>> '{load,unit}' when 'lb' then 0.45359237 else 1 end)::float8 end) stored,
  reps integer generated always as (case kind when 'set' then (fields ->> 'reps')::integer end) stored,
  seconds integer generated always as (case kind when 'set' then (fields ->> 'seconds')::integer end) stored,
  metres double precision generated always as (case kind when 'set' then
    ((fields #>> '{distance,value}')::numeric * case fields #>> '{distance,unit}'
      when 'km' then 1000 when 'mi' then 1609.344 when 'yd' then 0.9144 when 'ft' then 0.3048 else 1 end)::float8 end) stored,
  primary key (account_id, kind, id),
  constraint log_records_parent foreign key (account_id, parent_kind, parent_id)
    references log_records (account_id, kind, id),
  constraint log_records_seq unique (account_id, seq),
  constraint log_records_parent_fits check ((parent_kind is null) = (parent_id is null)),
  constraint log_records_dated check (kind not in ('workout', 'meal', 'metric', 'mood', 'habitTick') or date is not null),
  check (date is null or date >= '1970-01-01'),
  check (kg is null or kg between 0 and 2000),
  check (reps is null or reps between 0 and 1000),
  check (seconds is null or seconds between 0 and 172800),
  check (metres is null or metres between 0 and 1000000)
);
create index log_records_by_date on log_records (account_id, kind, date) where is_live;
create index log_records_by_parent on log_records (account_id, parent_kind, parent_id);
create index log_records_by_root on log_records (account_id, root_id);
create index log_records_by_exercise on log_records (account_id, exercise_id) where is_live and kind = 'workoutExercise';

-- What each change was answered, so that a repeat acts once.
create table log_changes (
  account_id uuid not null references accounts,
  change_id uuid not null,
  content_hash text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (account_id, change_id)
);
create index log_changes_by_age on log_changes (at);

-- Values that were typed and did not stay, because another device set the field without knowing of them.
create table log_conflicts (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts,
  kind text not null,
  record_id uuid not null,
  field text not null,
  value jsonb not null,
  device_id uuid not null,
  at timestamptz not null
);
create index log_conflicts_by_account on log_conflicts (account_id, id);

comment on constraint log_records_parent on log_records is 'A set stands in an exercise of the same log, an exercise in a workout.';
comment on constraint log_records_seq on log_records is 'Devices read on from a number: no two records of a log have the same one.';
comment on constraint log_records_parent_fits on log_records is 'Kinds that stand in another record have one, and no other kind has.';
comment on constraint log_records_dated on log_records is 'What belongs to a day has a date.';
