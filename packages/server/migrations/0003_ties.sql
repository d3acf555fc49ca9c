-- A block is total and silent; it is asked for before anything crosses between two people.
create table blocks (
  blocker_id uuid not null references accounts,
  blocked_id uuid not null references accounts,
  created_at timestamptz not null,
  primary key (blocker_id, blocked_id),
  check (blocker_id <> blocked_id)
);
create index blocks_by_blocked on blocks (blocked_id);

-- Who is tied to whom, by connection or friendship, written by the owner of that tie in its transaction.
create table ties (
  kind text not null check (kind in ('connection', 'friendship')),
  low_id uuid not null references accounts,
  high_id uuid not null references accounts,
  source_id uuid not null,
  primary key (kind, source_id),
  check (low_id < high_id)
);
create index ties_by_pair on ties (low_id, high_id);
create index ties_by_high on ties (high_id);
