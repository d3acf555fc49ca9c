-- Whose days a busy time is made of: 0 an instant, which blocks all schedules; 1 a date without a zone, as a day of the default
-- schedule; from 2 the same date as a day of a schedule that is kept in another zone, by its type of session.
drop index external_busy_by_start;
alter table external_busy
  drop column packed,
  add column schedule smallint not null default 0
    constraint external_busy_schedule check (schedule between 0 and 15),
  drop constraint external_busy_pkey,
  add primary key (source_id, schedule, start_minute);
-- As `reserved_times.packed`; a buffer of more than 4079 minutes, which no session has, says that it is none, and whose days.
alter table external_busy add column packed bigint not null generated always as
  ((start_minute << 25) | ((end_minute - start_minute) << 13) | ((4095 - schedule) << 1)) stored;
create index external_busy_by_start on external_busy (person_id, start_minute) include (packed);
comment on constraint external_busy_schedule on external_busy is 'as many as the packed form has room for';

-- Calendars that were read before are resolved again at their next fetch, even where they did not change.
update calendar_sources set applied_zones = null where imported_busy is not null;
