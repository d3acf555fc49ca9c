-- What two people with a block between them see of each other: how the other was when the block was made.
create table people_as_blocked (
  viewer_id uuid not null references accounts,
  person_id uuid not null references accounts,
  first_name text not null,
  last_name text not null,
  picture_id text,
  primary key (viewer_id, person_id)
);

create function blocks_freeze_people() returns trigger language plpgsql as $$
begin
  insert into people_as_blocked (viewer_id, person_id, first_name, last_name, picture_id)
  select pair.viewer_id, a.id, a.first_name, a.last_name, a.picture_id
  from (values (new.blocker_id, new.blocked_id), (new.blocked_id, new.blocker_id)) pair (viewer_id, person_id)
  join accounts a on a.id = pair.person_id
  on conflict do nothing;
  return null;
end $$;
create trigger blocks_freeze_people after insert on blocks for each row execute function blocks_freeze_people();
comment on trigger blocks_freeze_people on blocks is
  'Whoever makes a block, both people see each other from then on as they were, and no change after it.';

create function blocks_thaw_people() returns trigger language plpgsql as $$
begin
  delete from people_as_blocked p
  where (p.viewer_id, p.person_id) in ((old.blocker_id, old.blocked_id), (old.blocked_id, old.blocker_id))
    and not exists (select from blocks b where b.blocker_id = old.blocked_id and b.blocked_id = old.blocker_id);
  return null;
end $$;
create trigger blocks_thaw_people after delete on blocks for each row execute function blocks_thaw_people();
comment on trigger blocks_thaw_people on blocks is 'The last of two blocks between two people takes what was kept of them along.';

insert into people_as_blocked (viewer_id, person_id, first_name, last_name, picture_id)
select pair.viewer_id, a.id, a.first_name, a.last_name, a.picture_id
from (select blocker_id as viewer_id, blocked_id as person_id from blocks
  union select blocked_id, blocker_id from blocks) pair
join accounts a on a.id = pair.person_id;
