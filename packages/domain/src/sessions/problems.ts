import { defineProblems } from "../kernel/problems.ts"

export const sessionsProblems = defineProblems({
  not_open_yet: [409, "The room opens ten minutes before the session."],
  session_over: [409, "This session is over."],
  wrong_status: [409, "This session isn’t confirmed."],
  not_held: [409, "You can write a review after the session has taken place."],
  already_reviewed: [409, "You’ve already reviewed this session."],
  review_final: [409, "After 30 days, a review can’t be changed."],
})
