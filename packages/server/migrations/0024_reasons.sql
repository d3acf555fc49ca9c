-- Every trigger, and every constraint that ties columns or rows together, gets a name that says what holds and a comment
-- that says why. `docs/database.md` is generated from them.
alter table blocks rename constraint blocks_check to blocks_two_people;
alter table bookings rename constraint bookings_check to bookings_two_people;
alter table bookings rename constraint bookings_check1 to bookings_pending_expires;
alter table bookings rename constraint bookings_check2 to bookings_expires_before_start;
alter table bookings rename constraint bookings_check3 to bookings_time_whole;
alter table bookings rename constraint bookings_check4 to bookings_confirmed_has_time;
alter table bookings rename constraint bookings_check5 to bookings_no_show_names_side;
alter table calendar_sources rename constraint calendar_sources_check to calendar_sources_failure_whole;
alter table connections rename constraint connections_check to connections_two_people;
alter table connections rename constraint connections_check1 to connections_pending_expires;
alter table connections rename constraint connections_check2 to connections_ended_by_side;
alter table external_busy rename constraint external_busy_check to external_busy_at_most_a_day;
alter table group_sessions rename constraint group_sessions_check1 to group_sessions_time_whole;
alter table invites rename constraint invites_check to invites_used_within_max;
alter table price_discounts rename constraint price_discounts_check to price_discounts_early_has_days;
alter table price_discounts rename constraint price_discounts_check1 to price_discounts_volume_has_sessions;
alter table price_discounts rename constraint price_discounts_check2 to price_discounts_voucher_has_code;
alter table relationships rename constraint relationships_check to relationships_ordered;
alter table reminder_settings rename constraint reminder_settings_check to reminder_settings_quiet_whole;
alter table reserved_times rename constraint reserved_times_check to reserved_times_in_order;
alter table reserved_times rename constraint reserved_times_check1 to reserved_times_fit_packed;
alter table reserved_times rename constraint reserved_times_check2 to reserved_times_of_one;
alter table reviews rename constraint reviews_check to reviews_answer_whole;
alter table waitlist_entries rename constraint waitlist_entries_check to waitlist_entries_two_people;
alter table waitlist_entries rename constraint waitlist_entries_check1 to waitlist_entries_day_or_group;
alter index waitlist_once rename to waitlist_entries_once;
alter trigger requests_made_change_free_times on bookings rename to bookings_request_added_change_free_times;
alter trigger requests_answered_change_free_times on bookings rename to bookings_request_answered_change_free_times;

-- accounts
comment on constraint accounts_email_key on accounts is 'An address signs in to one account.';
comment on constraint accounts_username_key on accounts is 'A username is the public address of one person.';
comment on constraint passkeys_credential_id_key on passkeys is 'A passkey signs in to one account.';

-- access log
comment on trigger access_log_append_only on access_log is
  'The access log cannot be changed, removed or emptied, not even by a fault in the application.';

-- relationships
comment on constraint relationships_ordered on relationships is
  'A pair is stored in one order, so that it is found whoever asks.';
comment on constraint blocks_two_people on blocks is 'Nobody can block themselves.';

-- network
comment on constraint connections_two_people on connections is 'Nobody is their own coach.';
comment on constraint connections_pending_expires on connections is 'A request, and nothing else, has a time at which it expires.';
comment on constraint connections_ended_by_side on connections is 'A connection that ended, and no other, says who ended it.';
comment on constraint connections_pair on connections is 'Lets a booking reference the connection of exactly its two people.';
comment on index connections_one_live is
  'Two people have one request or connection at a time. A declined request counts until the coach reopens it.';
comment on constraint invites_code_key on invites is 'A code belongs to one invite.';
comment on constraint invites_used_within_max on invites is 'Two people who use the last use of an invite at once cannot both succeed.';
comment on trigger connection_history_append_only on connection_history is 'The history of a connection cannot be rewritten.';
comment on trigger consent_changes_append_only on consent_changes is 'The record of what a client consented to cannot be rewritten.';

-- pricing
comment on constraint price_rates_one_per_length on price_rates is
  'One price for a type and length. Checked at the end of the transaction, so that two rates can swap.';
comment on constraint price_discounts_one_per_code on price_discounts is
  'A voucher code names one discount of a coach. Checked at the end of the transaction, so that two can swap.';
comment on constraint price_discounts_early_has_days on price_discounts is 'An early discount, and no other, says how many days ahead.';
comment on constraint price_discounts_volume_has_sessions on price_discounts is 'A volume discount, and no other, says from how many sessions on.';
comment on constraint price_discounts_voucher_has_code on price_discounts is 'A voucher, and no other discount, has a code.';

-- scheduling: hours
comment on index schedules_one_default is 'A coach has one default schedule.';
comment on constraint schedules_approval_within_free on schedules is
  'The deadline until which a late change needs approval cannot lie before the deadline until which a change is free.';
comment on trigger schedules_revised on schedules is
  'Raises `revision` with every change of a coach''s hours: what a server cached under an older revision is stale. Keeps `has_limits`.';
comment on trigger named_schedules_revised on named_schedules is
  'Raises the revision on the coach''s default schedule, where readers look for it.';
comment on trigger schedules_change_free_times on schedules is 'Marks the coach''s next free times as stale in `free_time_changes`.';
comment on index named_schedules_one_name is 'A coach''s schedules have different names.';
comment on index named_schedules_one_for_video is 'Video sessions go by one schedule.';
comment on index named_schedules_one_for_voice is 'Voice sessions go by one schedule.';
comment on index named_schedules_one_for_chat is 'Chat sessions go by one schedule.';

-- scheduling: bookings
comment on constraint bookings_two_people on bookings is 'Nobody books themselves.';
comment on constraint bookings_connection_id_coach_id_client_id_fkey on bookings is
  'The connection of a booking is that of its coach and its client.';
comment on constraint bookings_pending_expires on bookings is 'A pending booking, and no other, has a time at which it expires.';
comment on constraint bookings_expires_before_start on bookings is 'A request cannot wait for an answer past the start of its session.';
comment on constraint bookings_time_whole on bookings is 'A booking has a start and an end that fits its length, or neither.';
comment on constraint bookings_confirmed_has_time on bookings is 'Only a request, or what became of one, can be without a time.';
comment on constraint bookings_no_show_names_side on bookings is 'A no-show, and nothing else, says who did not come.';
comment on constraint bookings_proposal_whole on bookings is 'A proposal has a kind, a side and a time at which it expires, or there is none.';
comment on constraint bookings_proposal_time on bookings is 'A proposal to move has a time; a proposal to cancel has none.';
comment on constraint bookings_proposal_while_open on bookings is 'A booking that ended has no proposal.';
comment on constraint bookings_fee_whole on bookings is 'A fee has an amount and a reason.';
comment on constraint bookings_fee_within_price on bookings is 'A fee is never more than the price of the session.';
comment on constraint bookings_fee_of_status on bookings is 'The reason of a fee fits how the booking ended.';
comment on constraint bookings_waived_fee on bookings is 'Only a fee that is due can be waived.';
comment on constraint bookings_part_of on bookings is
  'A booking is part of a series or of a group session, and one of a series is not an offer from the waitlist.';
comment on index bookings_one_room is 'Two sessions never share a room; the seats of a group session do.';
comment on index bookings_one_seat is 'A client has one open seat in a group session.';
comment on index bookings_one_offer is 'A waitlist entry has one open offer, however many servers make offers.';
comment on trigger booking_history_append_only on booking_history is 'The history of a booking cannot be rewritten.';

-- scheduling: reserved time
comment on constraint reserved_times_no_overlap on reserved_times is
  'Nobody, as coach or as client, has two sessions or proposed times at once. The buffer after a coach''s session counts.';
comment on constraint reserved_times_in_order on reserved_times is 'A reserved time is not empty, and its buffer lies behind it.';
comment on constraint reserved_times_fit_packed on reserved_times is 'Session and buffer fit the 12 bits that each has in `packed`.';
comment on constraint reserved_times_of_one on reserved_times is 'Time is reserved for a booking or for a group session.';
comment on index reserved_times_of_booking is 'A booking reserves a person''s time once, and once more for a proposed time.';
comment on index reserved_times_of_group is 'A group session reserves its coach''s time once; each seat reserves its client''s.';
comment on trigger reserved_times_added_change_free_times on reserved_times is 'Marks the next free times of the coaches whose time it is as stale.';
comment on trigger reserved_times_updated_change_free_times on reserved_times is 'As above; whose time it is never changes.';
comment on trigger reserved_times_removed_change_free_times on reserved_times is 'As above.';
comment on constraint external_busy_at_most_a_day on external_busy is
  'Busy time is stored in pieces of at most a day, so that a window is found by the start of its pieces.';
comment on trigger external_busy_added_change_free_times on external_busy is 'As for `reserved_times`; rows are never updated.';
comment on trigger external_busy_removed_change_free_times on external_busy is 'As above.';

-- scheduling: capacity
comment on constraint capacity_slots_once on capacity_slots is
  'A slot of a coach''s capacity has one holder: a single booking, a series or a group session.';
comment on trigger bookings_claim_capacity_slot on bookings is
  'Claims the slot for a new open booking, its series or its group session, and counts a seat as taken. Refuses by `capacity_slots_once` or `group_sessions_taken_within_seats`.';
comment on trigger bookings_reclaim_capacity_slot on bookings is
  'The same for an expired request that is confirmed after all.';
comment on trigger bookings_move_capacity_slot on bookings is 'Moves the slot with the number of an open booking.';
comment on trigger bookings_release_capacity_slot on bookings is
  'Gives the slot back with the last open booking of its holder, and the seat unless the session took place. However a booking ends, its capacity is free in the same statement.';
comment on trigger bookings_request_added_change_free_times on bookings is
  'A request without a time reserves none, but may take the last slot: marks the coach''s next free times as stale.';
comment on trigger bookings_request_answered_change_free_times on bookings is 'As above, when such a request is answered.';

-- scheduling: group sessions
comment on constraint group_sessions_time_whole on group_sessions is 'The end fits start and length.';
comment on constraint group_sessions_taken_within_seats on group_sessions is
  'Of many who take the last seat at once, one gets it. `taken` is counted by the triggers of `bookings` alone.';
comment on constraint group_sessions_room_name_key on group_sessions is 'Two group sessions never share a room.';
comment on trigger group_sessions_claim_capacity_slot on group_sessions is
  'A group session has a capacity slot by itself, before anybody has taken a seat.';
comment on trigger group_sessions_release_capacity_slot on group_sessions is 'Gives it back when the session ends.';
comment on trigger group_sessions_raise_version on group_sessions is
  'Every change raises the version, also when a seat is taken: who changes an older version is refused as stale.';

-- scheduling: waitlist
comment on index waitlist_entries_once is 'A client waits once for a day of a coach, for any day, or for a seat.';
comment on constraint waitlist_entries_two_people on waitlist_entries is 'Nobody waits for themselves.';
comment on constraint waitlist_entries_day_or_group on waitlist_entries is 'A seat is that of one session, so it needs no day.';

-- sessions
comment on constraint reviews_answer_whole on reviews is 'An answer has a time.';
comment on trigger reviews_counted on reviews is
  'Keeps `coach_ratings` equal to the sum of the reviews that are shown, whichever way a review changes.';
comment on trigger review_hidings_append_only on review_hidings is 'Which admin hid a review, and why, cannot be rewritten.';

-- integrations
comment on constraint calendar_feeds_secret_hash_key on calendar_feeds is 'The secret address of a feed shows the sessions of one person.';
comment on constraint calendar_sources_person_id_address_hash_key on calendar_sources is 'A person connects the same calendar once.';
comment on constraint calendar_sources_failure_whole on calendar_sources is 'A calendar that fails says since when and how.';

-- notifications
comment on constraint notifications_once on notifications is 'A person is notified of an event once, however often its job runs.';
comment on constraint reminder_settings_quiet_whole on reminder_settings is 'Quiet hours have a start and an end.';

-- platform
comment on constraint mails_once_key_key on mails is 'An email is written once, however often its job runs.';
comment on constraint socket_io_attachments_id_key on socket_io_attachments is 'As the Socket.IO adapter expects the table.';
