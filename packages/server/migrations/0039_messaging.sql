-- Conversations. A direct room is of two people, for good; a group has a name and members who come and go.
create table rooms (
  id uuid primary key default uuidv7(),
  type text not null check (type in ('direct', 'group')),
  name text,
  low_id uuid references accounts,
  high_id uuid references accounts,
  created_by uuid references accounts,
  created_at timestamptz not null,
  -- Numbers of the newest message and of the newest change, given under this row's lock.
  last_seq integer not null default 0 check (last_seq >= 0),
  last_change integer not null default 0 check (last_change >= 0),
  last_message_at timestamptz,
  -- The last connection or friendship of a direct room's two people ended: it can be read only.
  closed_at timestamptz,
  constraint rooms_type_fits check (case type
    when 'direct' then low_id is not null and high_id is not null and low_id < high_id and name is null
    else low_id is null and high_id is null and name is not null and created_by is not null end)
);
create unique index rooms_one_per_pair on rooms (low_id, high_id);
create index rooms_by_high on rooms (high_id);

create table room_members (
  room_id uuid not null references rooms,
  person_id uuid not null references accounts,
  role text not null default 'member' check (role in ('owner', 'admin', 'member')),
  joined_at timestamptz not null,
  -- Earlier messages are not shown to this member.
  visible_after integer not null default 0 check (visible_after >= 0),
  -- Up to here this member has displayed the messages; moves only forward.
  read_seq integer not null default 0 check (read_seq >= 0),
  -- Unread is counted from after this one instead, where the member marked the room as unread.
  unread_after integer check (unread_after >= 0),
  notify text not null default 'all' check (notify in ('all', 'mentions', 'none')),
  muted_until timestamptz,
  primary key (room_id, person_id),
  constraint room_members_unread_below_read check (unread_after < read_seq)
);
create index room_members_by_person on room_members (person_id, room_id);

create function room_members_keep_marks() returns trigger language plpgsql as $$
begin
  new.read_seq := greatest(new.read_seq, old.read_seq);
  return new;
end $$;
create trigger room_members_keep_marks before update of read_seq on room_members
  for each row execute function room_members_keep_marks();
comment on trigger room_members_keep_marks on room_members is 'A read mark moves only forward, whichever of two requests comes last.';

create table messages (
  room_id uuid not null references rooms,
  seq integer not null check (seq > 0),
  id uuid not null default uuidv7(),
  sender_id uuid not null references accounts,
  client_message_id uuid not null,
  -- SHA-256 of what was sent under this client_message_id; an edit does not change it.
  sent_hash bytea not null,
  text text not null,
  reply_to integer,
  created_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  pinned_at timestamptz,
  pinned_by uuid references accounts,
  primary key (room_id, seq),
  constraint messages_id unique (id),
  constraint messages_once unique (sender_id, client_message_id),
  constraint messages_reply foreign key (room_id, reply_to) references messages (room_id, seq),
  constraint messages_reply_is_later check (reply_to < seq),
  constraint messages_deleted_is_empty check (deleted_at is null or (text = '' and pinned_at is null))
);
create index messages_unread on messages (room_id, seq) include (sender_id) where deleted_at is null;
create index messages_pinned on messages (room_id, pinned_at) where pinned_at is not null;

-- Whom a message mentions, resolved when it is written.
create table message_mentions (
  room_id uuid not null,
  seq integer not null,
  person_id uuid not null references accounts,
  primary key (room_id, seq, person_id),
  constraint message_mentions_message foreign key (room_id, seq) references messages (room_id, seq)
);
create index message_mentions_by_person on message_mentions (person_id, room_id, seq);

create table message_reactions (
  room_id uuid not null,
  seq integer not null,
  person_id uuid not null references accounts,
  emoji text not null check (length(emoji) between 1 and 40),
  at timestamptz not null,
  primary key (room_id, seq, person_id, emoji),
  constraint message_reactions_message foreign key (room_id, seq) references messages (room_id, seq)
);

-- What changed in a room after a message was sent, so that a browser that was away learns of it.
create table room_changes (
  room_id uuid not null references rooms,
  change integer not null check (change > 0),
  kind text not null check (kind in ('edited', 'deleted', 'reactions', 'pinned', 'members', 'room')),
  -- The message that changed; null where the room itself did.
  seq integer,
  at timestamptz not null,
  primary key (room_id, change)
);

-- Everybody who is connected now has a direct room from the moment they were.
insert into rooms (type, low_id, high_id, created_at)
select 'direct', r.low_id, r.high_id, min(coalesce(c.answered_at, c.status_since))
from relationships r
join connections c on c.id = r.source_id
where r.kind = 'connection'
group by r.low_id, r.high_id;

insert into room_members (room_id, person_id, joined_at)
select rooms.id, person.id, rooms.created_at
from rooms
cross join lateral (values (rooms.low_id), (rooms.high_id)) person (id);

comment on index rooms_one_per_pair is 'Two people have one direct room, however often their connection ends and begins again.';
comment on constraint rooms_type_fits on rooms is 'A direct room has its two people and no name, a group has a name and somebody who made it.';
comment on constraint room_members_unread_below_read on room_members is 'Marking as unread counts from an earlier message than the last one that was read.';
comment on constraint messages_id on messages is 'A message is also found by its id alone.';
comment on constraint messages_once on messages is 'A message that is sent again, after a lost answer, is stored once.';
comment on constraint messages_reply on messages is 'An answer belongs to a message of its own room.';
comment on constraint messages_reply_is_later on messages is 'An answer comes after what it answers.';
comment on constraint messages_deleted_is_empty on messages is 'Of a deleted message nothing stays but that there was one.';
comment on constraint message_mentions_message on message_mentions is 'A mention stands in a message.';
comment on constraint message_reactions_message on message_reactions is 'An emoji is given to a message.';
