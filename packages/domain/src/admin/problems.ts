import { defineProblems } from "../kernel/problems.ts"

export const adminProblems = defineProblems({
  reason_required: [400, "Write a reason. It will stand on the person's page."],
  not_yourself_as_admin: [409, "You cannot do this to your own account."],
  no_secret_link: [404, "This mail holds no link to hand out."],
})
