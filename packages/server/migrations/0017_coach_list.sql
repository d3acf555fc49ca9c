-- The directory in the order of names: a page of it reads as many coaches as it shows, however many there are.
create index coaches_by_name on accounts (plain_text(first_name || ' ' || last_name), id)
  where 'coach' = any(roles) and suspended_at is null;
