import { defineProblems } from "../kernel/problems.ts"

export const networkProblems = defineProblems({
  already_requested: [409, "There’s already a request between you."],
  already_connected: [409, "You’re already connected."],
  request_declined: [409, "Your request was declined. Only the coach can reopen it."],
  asked_too_often: [429, "You’ve asked three times in the last 30 days. Try again a little later."],
  not_yourself: [400, "You can’t connect with yourself."],
  not_accepting_requests: [403, "This coach isn’t taking requests at the moment."],
  connection_required: [403, "You need to be connected for this."],
  scope_not_granted: [403, "This isn’t shared with you."],
  wrong_status: [409, "This has changed in the meantime. Take another look."],
  invite_not_valid: [404, "This invite doesn’t work. Ask your coach for a new one."],
})
