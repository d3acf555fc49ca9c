import { defineProblems } from "../kernel/problems.ts"

export const sessionsProblems = defineProblems({
  not_open_yet: [409, "The room opens ten minutes before the session."],
  session_over: [409, "This session is over."],
  wrong_status: [409, "This session is not confirmed."],
})
