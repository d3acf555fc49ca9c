import { defineProblems } from "../kernel/problems.ts"

export const integrationsProblems = defineProblems({
  too_many_calendars: [409, "Ten calendars are connected already. Remove one first."],
  calendar_address_refused: [422, "This address is inside this network, or cannot be found. It is not read."],
  calendar_not_opened: [422, "This calendar could not be opened."],
  google_not_set_up: [404, "Google calendars are not set up on this server."],
  google_declined: [422, "Google did not connect the calendar. Start again from the calendars page."],
})
