import { defineProblems } from "../kernel/problems.ts"

export const accountsProblems = defineProblems({
  email_taken: [409, "There is already an account with this address. Sign in instead?"],
  wrong_credentials: [401, "Address and password do not fit together."],
  wrong_code: [401, "This code is not right, or no longer. Try the newest one."],
  login_ended: [401, "You were signed out. Please sign in again."],
  account_suspended: [403, "This account is paused. Write to whoever runs this server."],
  link_used_or_expired: [410, "This link was used or is too old. Ask for a new one."],
  weak_password: [
    400,
    "Choose another password: at least 10 characters, not a common one, not your address.",
  ],
  username_taken: [409, "Somebody has this username already."],
  two_factor_on: [409, "Two-factor sign-in is on already."],
  two_factor_off: [409, "Two-factor sign-in is not on."],
  last_admin: [409, "This is the last admin. Make somebody else an admin first."],
})
