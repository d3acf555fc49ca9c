-- Who entered the room of a session, and when first and last.
create table session_joins (
  booking_id uuid not null references bookings,
  person_id uuid not null references accounts,
  first_joined_at timestamptz not null,
  last_joined_at timestamptz not null,
  primary key (booking_id, person_id)
);
