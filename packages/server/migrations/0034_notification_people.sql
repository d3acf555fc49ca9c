alter table notifications
  -- Whom the sentence names, whose picture stands beside it; null where it names nobody or that is not known.
  add column other_person_id uuid references accounts;

-- Those about a session lead to it, which names the other person; the rest stay without one.
update notifications
set other_person_id = case when bookings.client_id = notifications.person_id then bookings.coach_id else bookings.client_id end
from bookings
where notifications.link like '/bookings/%' and bookings.id::text = substr(notifications.link, 11, 36);
