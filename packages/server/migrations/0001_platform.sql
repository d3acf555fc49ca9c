create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- unaccent() is only stable; search indexes need an immutable form with a fixed dictionary.
create function plain_text(value text) returns text
  language sql immutable parallel safe strict
  return lower(unaccent('unaccent'::regdictionary, value));

-- What happened, written in the transaction of the change itself.
create table events (
  id uuid primary key default uuidv7(),
  name text not null,
  actor_id uuid,
  payload jsonb not null,
  at timestamptz not null
);
create index events_by_name on events (name, at);

-- First success under an Idempotency-Key, replayed to a repeat.
create table idempotency_keys (
  account_id uuid not null,
  method text not null,
  path text not null,
  key text not null,
  body_hash text not null,
  status integer,
  reply jsonb,
  created_at timestamptz not null,
  primary key (account_id, method, path, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

-- Every mail that was ever due. Secret links stand apart from the text, which names them {{link:name}}.
create table mails (
  id uuid primary key default uuidv7(),
  once_key text unique,
  person_id uuid,
  kind text not null,
  to_address text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  calendar jsonb,
  secret_links jsonb not null default '{}',
  status text not null check (status in ('kept', 'queued', 'sent', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index mails_newest on mails (created_at desc, id desc);
create index mails_by_person on mails (person_id, created_at desc);

-- Large messages between servers (Socket.IO PostgreSQL adapter).
create table socket_io_attachments (
  id bigserial unique,
  created_at timestamptz default now(),
  payload bytea
);

-- Running servers; one that has not been seen for a minute is dead and its jobs are freed.
create table servers (
  id uuid primary key,
  worker_ids text[] not null default '{}',
  seen_at timestamptz not null
);

-- Presence is read from here: a person is online while one of these lives on a living server.
create table open_sockets (
  id text primary key,
  account_id uuid not null,
  login_id uuid not null,
  server_id uuid not null references servers on delete cascade,
  state text not null default 'active' check (state in ('active', 'idle')),
  seen_at timestamptz not null
);
create index open_sockets_by_account on open_sockets (account_id);
