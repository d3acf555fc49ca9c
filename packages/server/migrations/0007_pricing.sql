-- What a coach charges. Money is integer minor units; every item has an id, so that each can go by itself.
create table price_configs (
  coach_id uuid primary key references accounts,
  version integer not null default 1,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Per hour; a length without a rate of its own costs its share.
  base_rate integer not null check (base_rate >= 0),
  intro_call_minutes integer check (intro_call_minutes between 5 and 480),
  late_cancel_percent integer not null check (late_cancel_percent between 0 and 100),
  no_show_percent integer not null check (no_show_percent between 0 and 100),
  tax_basis_points integer not null check (tax_basis_points between 0 and 5000),
  calculated_at timestamptz not null
);

-- `position` keeps the order in which the coach wrote them. Unique rules are deferred, so that items may swap.
create table price_rates (
  id uuid primary key default uuidv7(),
  coach_id uuid not null references price_configs,
  position integer not null,
  type text not null check (type in ('VIDEO', 'VOICE', 'CHAT')),
  minutes integer not null check (minutes between 5 and 480),
  amount integer not null check (amount >= 0),
  constraint price_rates_one_per_length unique (coach_id, type, minutes) deferrable initially deferred
);

create table price_packages (
  id uuid primary key default uuidv7(),
  coach_id uuid not null references price_configs,
  position integer not null,
  name text not null,
  sessions integer not null check (sessions > 1),
  minutes integer not null check (minutes between 5 and 480),
  amount integer not null check (amount >= 0),
  valid_days integer not null check (valid_days > 0)
);
create index price_packages_of_coach on price_packages (coach_id);

create table price_subscriptions (
  id uuid primary key default uuidv7(),
  coach_id uuid not null references price_configs,
  position integer not null,
  name text not null,
  sessions_per_month integer not null check (sessions_per_month > 0),
  minutes integer not null check (minutes between 5 and 480),
  amount integer not null check (amount >= 0)
);
create index price_subscriptions_of_coach on price_subscriptions (coach_id);

create table price_discounts (
  id uuid primary key default uuidv7(),
  coach_id uuid not null references price_configs,
  position integer not null,
  kind text not null check (kind in ('early', 'volume', 'voucher')),
  percent integer not null check (percent between 0 and 100),
  days_ahead integer check (days_ahead > 0),
  sessions integer check (sessions > 1),
  code text,
  check ((kind = 'early') = (days_ahead is not null)),
  check ((kind = 'volume') = (sessions is not null)),
  check ((kind = 'voucher') = (code is not null)),
  constraint price_discounts_one_per_code unique (coach_id, code) deferrable initially deferred
);
