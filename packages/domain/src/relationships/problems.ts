import { defineProblems } from "../kernel/problems.ts"

export const relationshipsProblems = defineProblems({
  cannot_block_yourself: [400, "You can’t block yourself."],
})
