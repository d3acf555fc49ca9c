-- When a notification was sent by email, singly or in a digest. A digest lists those that never were.
alter table notifications add column emailed_at timestamptz;
update notifications set emailed_at = mails.created_at
from mails where mails.once_key = notifications.event_id || ':' || notifications.person_id;
-- Counts and digests read those that are unread; a digest those of them without an email.
create index notifications_for_digest on notifications (person_id, at desc, id desc)
  where read_at is null and emailed_at is null;

-- Only of people who chose one. Turned off, the row stays, so that no second digest is sent in one day or week.
create table digest_settings (
  person_id uuid primary key references accounts,
  frequency text not null check (frequency in ('never', 'daily', 'weekly')),
  local_time text not null check (local_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  weekday smallint not null check (weekday between 1 and 7),
  -- Notifications before it are in no digest: it is turned on for what comes.
  since timestamptz not null,
  next_at timestamptz,
  sent_at timestamptz,
  constraint digest_settings_scheduled check ((frequency = 'never') = (next_at is null))
);
comment on constraint digest_settings_scheduled on digest_settings is
  'a digest that is wanted is always scheduled, so that none is forgotten';
create index digest_settings_due on digest_settings (next_at) where next_at is not null;
