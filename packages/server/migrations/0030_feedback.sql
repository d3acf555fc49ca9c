-- What people write to whoever runs the server, with the page on which they were.
create table feedback (
  id uuid primary key default uuidv7(),
  person_id uuid not null references accounts,
  page text not null,
  body text not null,
  at timestamptz not null
);
create index feedback_newest on feedback (at desc, id desc);
