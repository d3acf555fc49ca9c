create extension if not exists fuzzystrmatch;

-- Whether what somebody typed finds these words: as it stands, word by word with a slip or two in the longer ones,
-- or by likeness of letters. Both come as plain_text().
create function found_in(asked text, words text) returns boolean
  language sql immutable parallel safe strict
  return position(asked in words) > 0
    or word_similarity(asked, words) >= 0.5
    or (
      select coalesce(bool_and(position(a in words) > 0 or exists (
        select 1 from regexp_split_to_table(words, '[][\s.,;:!?()/_-]+') w
        where length(a) >= 4 and length(w) >= 3 and levenshtein_less_equal(a, w, 2) <=
          case when length(a) >= 8 or (length(a) >= 5 and left(a, 1) = left(w, 1)) then 2 else 1 end)), false)
      from regexp_split_to_table(asked, '[][\s.,;:!?()/_-]+') a where a <> ''
    );

-- The consented tie of one client to one coach. A new request after the end of an old one is a new row.
create table connections (
  id uuid primary key default uuidv7(),
  coach_id uuid not null references accounts,
  client_id uuid not null references accounts,
  status text not null check (status in ('pending', 'accepted', 'declined', 'withdrawn', 'expired', 'ended')),
  message text not null default '',
  goals text[] not null default '{}',
  scopes text[] not null default '{}'
    check (scopes <@ array['profile', 'metrics', 'workouts', 'nutrition', 'photos', 'injuries', 'health']),
  reason text,
  requested_at timestamptz not null,
  -- Since when it waits for the coach: the request, or its reopening.
  waiting_since timestamptz not null,
  answered_at timestamptz,
  status_since timestamptz not null,
  expires_at timestamptz,
  ended_by text check (ended_by in ('client', 'coach')),
  version integer not null default 1,
  check (coach_id <> client_id),
  check ((status = 'pending') = (expires_at is not null)),
  check ((status = 'ended') = (ended_by is not null))
);
-- A declined request keeps its place until the coach opens it again, so it stands here too.
create unique index connections_one_live on connections (coach_id, client_id)
  where status in ('pending', 'accepted', 'declined');
create index connections_by_pair on connections (client_id, coach_id, id desc);
create index connections_of_coach on connections (coach_id, status_since desc, id desc);
create index connections_of_client on connections (client_id, status_since desc, id desc);
create index connections_due on connections (expires_at) where status = 'pending';

-- Who did what to a connection, when and why. Append-only.
create table connection_history (
  id uuid primary key default uuidv7(),
  connection_id uuid not null references connections,
  coach_id uuid not null references accounts,
  client_id uuid not null references accounts,
  at timestamptz not null,
  what text not null check (what in ('requested', 'accepted', 'declined', 'withdrawn', 'expired', 'reopened', 'ended',
    'invite_used', 'scopes_granted', 'scopes_revoked')),
  by text check (by in ('client', 'coach')),
  actor_id uuid references accounts,
  reason text,
  scopes text[],
  -- For an answer: since when it was waited for.
  waiting_since timestamptz
);
create index connection_history_of_connection on connection_history (connection_id, at, id);
create index connection_history_by_time on connection_history (at, what);
create index connection_history_answers on connection_history (coach_id, at) where what in ('accepted', 'declined');
create index connection_history_asks on connection_history (client_id, coach_id, at) where what = 'requested';
create trigger connection_history_append_only before update or delete or truncate on connection_history
  for each statement execute function refuse_change();

-- Every grant and revocation of a scope, with the wording it was made under. Append-only.
create table consent_changes (
  id uuid primary key default uuidv7(),
  connection_id uuid not null references connections,
  client_id uuid not null references accounts,
  coach_id uuid not null references accounts,
  scope text not null,
  granted boolean not null,
  wording_version integer not null,
  at timestamptz not null
);
create index consent_changes_of_connection on consent_changes (connection_id, at, id);
create trigger consent_changes_append_only before update or delete or truncate on consent_changes
  for each statement execute function refuse_change();

-- A coach asking for a scope that is not shared.
create table scope_requests (
  id uuid primary key default uuidv7(),
  connection_id uuid not null references connections,
  scope text not null,
  at timestamptz not null
);
create index scope_requests_of_connection on scope_requests (connection_id, scope, at desc);

-- The code is kept readable: its coach sees it in their list and hands it on.
create table invites (
  id uuid primary key default uuidv7(),
  coach_id uuid not null references accounts,
  code text not null unique,
  email text,
  max_uses integer not null check (max_uses > 0),
  used integer not null default 0 check (used between 0 and max_uses),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null
);
create index invites_of_coach on invites (coach_id, created_at desc, id desc);

create table invite_uses (
  id uuid primary key default uuidv7(),
  invite_id uuid not null references invites,
  client_id uuid not null references accounts,
  connection_id uuid not null references connections,
  at timestamptz not null
);
create index invite_uses_of_invite on invite_uses (invite_id, client_id);

-- Wrong codes per guesser and hour; the guesser is an account or a keyed hash of an address.
create table invite_guesses (
  guesser text not null,
  hour timestamptz not null,
  wrong integer not null,
  primary key (guesser, hour)
);
