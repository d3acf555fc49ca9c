create table accounts (
  id uuid primary key default uuidv7(),
  email text not null unique check (email = lower(email)),
  email_verified_at timestamptz,
  password_hash text not null,
  username text not null unique,
  first_name text not null,
  last_name text not null,
  roles text[] not null check (cardinality(roles) > 0 and roles <@ array['client', 'coach', 'admin']),
  time_zone text not null,
  language text not null default 'en',
  units text not null default 'metric' check (units in ('metric', 'imperial')),
  suspended_at timestamptz,
  suspension_reason text,
  suspended_by uuid references accounts,
  last_seen_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  search_name text not null generated always as (plain_text(first_name || ' ' || last_name || ' ' || username)) stored
);
create index accounts_by_name on accounts using gin (search_name gin_trgm_ops);
create index accounts_by_role on accounts using gin (roles);
create index accounts_newest on accounts (created_at desc, id desc);

-- A signed-in browser or caller.
create table logins (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts,
  device text not null,
  ip text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  ended_because text
);
create index logins_by_account on logins (account_id, created_at desc) where ended_at is null;

-- One family of refresh tokens per login; a replaced one that comes back late gives the whole family away.
create table refresh_tokens (
  token_hash text primary key,
  login_id uuid not null references logins,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  replaced_at timestamptz
);
create index refresh_tokens_by_login on refresh_tokens (login_id);

-- Links that were mailed: verification, reset, change of address. Only the newest of a kind counts.
create table mailed_links (
  token_hash text primary key,
  account_id uuid not null references accounts,
  kind text not null check (kind in ('verify', 'reset', 'change_email')),
  email text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index mailed_links_by_account on mailed_links (account_id, kind, created_at desc);

create table second_factors (
  account_id uuid primary key references accounts,
  sealed_secret text not null,
  confirmed_at timestamptz,
  last_step bigint,
  created_at timestamptz not null
);
create table recovery_codes (
  account_id uuid not null references accounts,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
create table passkeys (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_by_account on passkeys (account_id);

-- What a person must still answer to finish signing in (second factor, passkey).
create table challenges (
  token_hash text primary key,
  account_id uuid references accounts,
  kind text not null check (kind in ('second_factor', 'passkey_sign_in', 'passkey_add')),
  expected text,
  tries integer not null default 0,
  expires_at timestamptz not null
);

-- Tries of a password or code, taken before they are judged and given back by a success. `subject` is a hash of
-- the address or an account id, so that unknown addresses are limited exactly like known ones.
create table attempts (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('password', 'code')),
  subject text not null,
  ip text not null,
  at timestamptz not null
);
create index attempts_by_subject on attempts (subject, kind, at);
create index attempts_by_ip on attempts (ip, kind, at);
create index attempts_by_age on attempts (at);

-- People whose name resembles what was typed, mistakes allowed. The threshold is the function's own, so that the
-- trigram index serves it whatever the server's setting is.
create function people_named(typed text) returns table (id uuid, likeness integer)
  language sql stable parallel safe set pg_trgm.word_similarity_threshold = 0.4
  as $$
    select a.id, round(1000 * case
        when a.search_name like '%' || regexp_replace(plain_text(typed), '([\\%_])', '\\\1', 'g') || '%' then 1
        else word_similarity(plain_text(typed), a.search_name) end)::integer
    from accounts a
    where plain_text(typed) <% a.search_name
      or a.search_name like '%' || regexp_replace(plain_text(typed), '([\\%_])', '\\\1', 'g') || '%'
  $$;
