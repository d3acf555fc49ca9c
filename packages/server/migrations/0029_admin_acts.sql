-- What admins did, beside what they read (`access_log`).
create table admin_acts (
  id uuid primary key default uuidv7(),
  actor_id uuid not null references accounts,
  -- Whom it concerns; null for what concerns the whole server.
  subject_id uuid references accounts,
  act text not null check (act in ('suspended', 'restored', 'roles_set', 'link_handed_out', 'review_hidden',
    'review_shown', 'flag_set', 'job_retried')),
  detail text,
  reason text,
  at timestamptz not null
);
create index admin_acts_newest on admin_acts (at desc, id desc);
create index admin_acts_by_subject on admin_acts (subject_id, at desc, id desc);
create index admin_acts_by_actor on admin_acts (actor_id, at desc, id desc);
create trigger admin_acts_append_only before update or delete or truncate on admin_acts
  for each statement execute function refuse_change();
comment on trigger admin_acts_append_only on admin_acts is 'What an admin did cannot be changed, removed or emptied.';
