import { defineProblems } from "../kernel/problems.ts"

export const networkProblems = defineProblems({
  already_requested: [409, "There is a request between you already."],
  already_connected: [409, "You are connected already."],
  request_declined: [409, "Your request was declined. The coach can open it again."],
  asked_too_often: [429, "You asked three times in the last 30 days. Wait a little."],
  not_yourself: [400, "You cannot connect with yourself."],
  not_accepting_requests: [403, "This coach does not take requests at the moment."],
  connection_required: [403, "You need to be connected for this."],
  scope_not_granted: [403, "This is not shared with you."],
  wrong_status: [409, "This has moved on meanwhile. Look again."],
  invite_not_valid: [404, "This invite does not work. Ask your coach for a new one."],
})
