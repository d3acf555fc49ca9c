-- Every look at another person's data. Append-only: the database refuses change and removal.
create table looks (
  id uuid primary key default uuidv7(),
  subject_id uuid not null references accounts,
  viewer_id uuid not null references accounts,
  viewer_role text not null,
  seen text not null,
  part text,
  reason text,
  at timestamptz not null
);
create index looks_by_subject on looks (subject_id, at desc, id desc);
create index looks_by_viewer on looks (viewer_id, at desc, id desc);
create index looks_newest on looks (at desc, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'This record is append-only' using errcode = '42501';
end $$;
create trigger looks_append_only before update or delete or truncate on looks
  for each statement execute function refuse_change();
