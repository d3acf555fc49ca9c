create table pictures (
  public_id text primary key,
  owner_id uuid not null references accounts,
  media_type text not null,
  storage_key text not null,
  byte_size integer not null,
  sha256 text not null,
  drawn boolean not null default false,
  created_at timestamptz not null
);
create index pictures_by_owner on pictures (owner_id);
alter table accounts add column picture_id text references pictures;

create table client_profiles (
  account_id uuid primary key references accounts,
  birth_date date,
  gender text,
  height_cm numeric(5, 1),
  weight_kg numeric(5, 1),
  measurements jsonb not null default '{}',
  goals text[] not null default '{}',
  gym_access text,
  dietary_restrictions text[] not null default '{}',
  health_complications text[] not null default '{}',
  injuries text[] not null default '{}'
);

create table coach_profiles (
  account_id uuid primary key references accounts,
  headline text not null default '',
  bio text not null default '',
  strengths text[] not null default '{}',
  specialties text[] not null default '{}',
  years_of_experience integer not null default 0,
  certifications text[] not null default '{}',
  languages text[] not null default '{}',
  picture_id text references pictures
);

create table privacy_settings (
  account_id uuid primary key references accounts,
  profile text not null check (profile in ('everyone', 'ties', 'nobody')),
  connection_requests text not null default 'everyone' check (connection_requests in ('everyone', 'ties', 'nobody')),
  friend_requests text not null default 'everyone' check (friend_requests in ('everyone', 'ties', 'nobody')),
  direct_messages text not null default 'ties' check (direct_messages in ('everyone', 'ties', 'nobody')),
  presence text not null default 'ties' check (presence in ('everyone', 'ties', 'nobody')),
  last_seen text not null default 'ties' check (last_seen in ('everyone', 'ties', 'nobody')),
  searchable boolean not null default true,
  receipts boolean not null default true
);
