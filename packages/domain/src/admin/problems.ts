import { defineProblems } from "../kernel/problems.ts"

export const adminProblems = defineProblems({
  reason_required: [400, "Enter a reason. The person will be able to see it."],
  not_yourself_as_admin: [409, "You can’t do this to your own account."],
  no_secret_link: [404, "There’s no link to hand out in this email."],
})
