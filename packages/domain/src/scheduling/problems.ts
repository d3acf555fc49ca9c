import { defineProblems } from "../kernel/problems.ts"

export const schedulingProblems = defineProblems({
  connection_required: [403, "You need to be connected to book with this coach."],
  slot_taken: [409, "This time was just taken."],
  client_busy: [409, "There is another session at this time already."],
  coach_fully_booked: [409, "This coach is fully booked at the moment."],
  slot_number_taken: [409, "This place is held by somebody already."],
  too_many_pending: [409, "Three requests with this coach wait already. Wait for an answer first."],
  times_are_free: [409, "There are free times. Book one of them."],
  group_full: [409, "Every seat in this group session is taken."],
  too_few_seats: [409, "More seats than this are taken already."],
  moves_with_group: [409, "A group session is moved by its coach, for everybody."],
  series_conflicts: [409, "Some of these dates are not free."],
  wrong_status: [409, "This has moved on meanwhile. Look again."],
  slot_not_offered: [422, "This time is not on offer."],
  not_on_offer: [422, "This type and length is not on offer."],
  voucher_not_valid: [422, "This voucher does not work here."],
  time_required: [422, "Choose a time to confirm this request."],
  too_late_to_change: [422, "It is too late to move this session."],
  too_early: [422, "It is too early for this."],
  schedule_name_taken: [409, "One of your schedules has this name already."],
  type_has_schedule: [409, "Another schedule has this type already. Take it out there first."],
})
