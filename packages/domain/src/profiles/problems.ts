import { defineProblems } from "../kernel/problems.ts"

export const profilesProblems = defineProblems({
  username_taken: [409, "Somebody has this username already."],
  not_a_picture: [400, "This is not a picture we can read. Use a JPEG, PNG, WebP or AVIF."],
  not_a_coach: [403, "Only coaches have a coach profile."],
})
