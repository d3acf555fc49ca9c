import { defineProblems } from "../kernel/problems.ts"

export const accountsProblems = defineProblems({
  email_taken: [409, "There’s already an account with this email address. Sign in instead?"],
  wrong_credentials: [401, "That email address and password don’t match."],
  wrong_code: [401, "That code isn’t right, or has expired. Try the latest one."],
  login_ended: [401, "You were signed out. Please sign in again."],
  account_suspended: [403, "This account is suspended. Write to whoever runs this server."],
  link_used_or_expired: [410, "This link has been used or has expired. Ask for a new one."],
  weak_password: [
    400,
    "Choose another password: at least 10 characters, not a common one, and not your email address.",
  ],
  username_taken: [409, "Someone already has this username."],
  two_factor_on: [409, "Two-factor sign-in is already on."],
  two_factor_off: [409, "Two-factor sign-in isn’t on."],
  last_admin: [409, "This is the last admin. Make someone else an admin first."],
})
