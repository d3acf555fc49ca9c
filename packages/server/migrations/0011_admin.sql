-- Features that are let out step by step. One without a row is off.
create table feature_flags (
  name text primary key check (name ~ '^[a-z_]{2,60}$'),
  state text not null check (state in ('off', 'percentage', 'on')),
  percentage integer not null check (percentage between 0 and 100),
  changed_at timestamptz not null,
  changed_by uuid not null references accounts
);
-- Who has a feature whatever its state.
create table flag_people (
  flag text not null references feature_flags,
  person_id uuid not null references accounts,
  primary key (flag, person_id)
);
create index flag_people_by_person on flag_people (person_id);
