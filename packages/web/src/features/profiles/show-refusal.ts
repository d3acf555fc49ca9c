import type { ProblemError } from "../../lib/problem.ts"
import { showProblem } from "../../ui/feedback/form-errors.tsx"

type FormLike = Parameters<typeof showProblem>[0]

const LIST_PLACE = /\.\d+$/

/** A list's third word is refused as `goals.2`; the field that shows it is `goals`. */
const fieldOf = (path: string): string => path.replace(LIST_PLACE, "")

/** Puts refusals under the fields they are about; `where` renames what the form calls differently. */
export const showRefusal = (
  form: FormLike,
  problem: ProblemError,
  where: (path: string) => string = path => path,
): void => {
  showProblem(form, problem)
  for (const error of problem.errors) form.setFieldError(where(fieldOf(error.path)), error.message)
  if (problem.code === "username_taken") form.setFieldError("username", problem.detail)
}
