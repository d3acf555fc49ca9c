import { defineProblems } from "../kernel/problems.ts"

export const directoryProblems = defineProblems({
  page_not_ready: [409, "Set your hours and prices first. Then you can publish your page."],
})
