import { defineProblems } from "../kernel/problems.ts"

export const integrationsProblems = defineProblems({
  too_many_calendars: [409, "You’ve already connected ten calendars. Remove one first."],
  calendar_address_refused: [
    422,
    "This address is on a private network, or can’t be found, so we don’t read it.",
  ],
  calendar_not_opened: [422, "We couldn’t open this calendar."],
  google_not_set_up: [404, "Google calendars aren’t set up on this server."],
  google_declined: [422, "Google didn’t connect the calendar. Start again from the calendars page."],
})
