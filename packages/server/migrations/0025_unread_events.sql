alter table calendar_sources
  -- How many events the last reading met, how many of them could not be read, and the first of these; null until read.
  add column events integer check (events >= 0),
  add column unread_count integer not null default 0 check (unread_count >= 0),
  add column unread jsonb not null default '[]',
  -- What was read where some of it names no zone: it is placed anew when its owner's zone changes.
  add column busy_as_read jsonb,
  -- The zones by which that was placed last.
  add column placed_by text;

-- What was read before says nothing of that; the next reading is a whole one.
update calendar_sources set etag = null, last_modified = null, read_whole_at = null;
