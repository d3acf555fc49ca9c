import { defineProblems } from "../kernel/problems.ts"

export const schedulingProblems = defineProblems({
  connection_required: [403, "You need to be connected to book with this coach."],
  slot_taken: [409, "This time was just taken."],
  client_busy: [409, "There’s already another session at this time."],
  coach_fully_booked: [409, "This coach is fully booked at the moment."],
  slot_number_taken: [409, "Someone already has this spot."],
  too_many_pending: [
    409,
    "You already have three requests waiting with this coach. Wait for an answer first.",
  ],
  times_are_free: [409, "There are free times. Book one of them."],
  too_many_waits: [
    409,
    "You’re already waiting for many days with this coach. Leave one of those waitlists first.",
  ],
  seats_are_free: [409, "There’s a free seat. You can take it now."],
  seat_is_yours: [409, "You already have a seat in this group session."],
  group_full: [409, "Every seat in this group session is taken."],
  too_few_seats: [409, "More seats than this are already taken."],
  moves_with_group: [409, "Only the coach can move a group session, for everyone."],
  series_conflicts: [409, "Some of these dates aren’t free."],
  wrong_status: [409, "This has changed in the meantime. Take another look."],
  slot_not_offered: [422, "This time isn’t offered."],
  not_on_offer: [422, "This type and length isn’t offered."],
  voucher_not_valid: [422, "This voucher doesn’t work here."],
  time_required: [422, "Choose a time to confirm this request."],
  too_late_to_change: [422, "It’s too late to move this session."],
  too_early: [422, "It’s too early for this."],
  schedule_name_taken: [409, "One of your schedules already has this name."],
  type_has_schedule: [409, "Another schedule already uses this type. Remove it there first."],
})
