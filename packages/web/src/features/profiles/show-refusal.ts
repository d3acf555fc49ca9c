import type { ProblemError } from "../../lib/problem.ts"
import { showFieldErrors } from "../../ui/feedback/form-errors.tsx"

type FormLike = Parameters<typeof showFieldErrors>[0]

const LIST_PLACE = /\.\d+$/

/** The server reports `goals.2` for the third item of a list; the form's field is `goals`. */
const fieldOf = (path: string): string => path.replace(LIST_PLACE, "")

/** Shows the server's errors at their fields; `fieldOf` maps paths that the form names differently. */
export const showRefusal = (
  form: FormLike,
  problem: ProblemError,
  where: (path: string) => string = path => path,
): void => {
  showFieldErrors(form, problem)
  for (const error of problem.errors) form.setFieldError(where(fieldOf(error.path)), error.message)
  if (problem.code === "username_taken") form.setFieldError("username", problem.detail)
}
