alter table notifications
  -- The room of a notification about messages; the next one of the same room replaces it.
  add column room_id uuid references rooms,
  drop constraint notifications_kind_check,
  add constraint notifications_kind_check check (kind in ('connection', 'booking', 'account', 'message'));
create unique index notifications_one_per_room on notifications (person_id, room_id);

alter table notification_preferences
  drop constraint notification_preferences_kind_check,
  add constraint notification_preferences_kind_check check (kind in ('connection', 'booking', 'account', 'message'));

comment on index notifications_one_per_room is 'A person has one notification per room, which the next message replaces.';
