import { defineProblems } from "../kernel/problems.ts"

export const profilesProblems = defineProblems({
  username_taken: [409, "Someone already has this username."],
  not_a_picture: [400, "We can’t read this picture. Use a JPEG, PNG, WebP or AVIF."],
  not_a_coach: [403, "Only coaches have a coach profile."],
})
