import { defineProblems } from "../kernel/problems.ts"

export const sessionsProblems = defineProblems({
  not_open_yet: [409, "The room opens ten minutes before the session."],
  session_over: [409, "This session is over."],
  wrong_status: [409, "This session is not confirmed."],
  not_held: [409, "A review can be written once the session was held."],
  already_reviewed: [409, "You reviewed this session already."],
  review_final: [409, "After 30 days a review stays as it is."],
})
