-- What a person is told in the app. `values` holds names and times for the sentence, never typed text.
create table notifications (
  id uuid primary key default uuidv7(),
  person_id uuid not null references accounts,
  -- One event is told to a person once, however often its job runs.
  event_id uuid not null,
  kind text not null check (kind in ('connection', 'booking', 'account')),
  what text not null,
  "values" jsonb not null,
  link text not null,
  at timestamptz not null,
  read_at timestamptz,
  constraint notifications_once unique (event_id, person_id)
);
create index notifications_newest on notifications (person_id, at desc, id desc);
create index notifications_unread on notifications (person_id) where read_at is null;

-- Only what a person changed; everything reaches them otherwise.
create table notification_preferences (
  person_id uuid not null references accounts,
  kind text not null check (kind in ('connection', 'booking', 'account')),
  in_app boolean not null,
  email boolean not null,
  primary key (person_id, kind)
);
