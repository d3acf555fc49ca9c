import { defineProblems } from "../kernel/problems.ts"

export const logsProblems = defineProblems({
  span_too_long: [400, "Choose at most 366 days."],
})
