import type { TFunction } from "i18next"
import type { ProblemError } from "../../../lib/problem.ts"
import { showFieldErrors } from "../../../ui/feedback/form-errors.tsx"

type FormLike = Parameters<typeof showFieldErrors>[0]

const fieldOf: Record<string, string> = {
  weak_password: "newPassword",
  email_taken: "email",
  wrong_code: "code",
}

/** Shows the errors of a form that asks for the current password at their fields. */
export const showPasswordFormErrors = (
  form: FormLike,
  problem: ProblemError,
  t: TFunction<"security">,
): void => {
  showFieldErrors(form, problem)
  if (problem.errors.length > 0) return
  if (problem.code === "wrong_credentials") form.setFieldError("password", t("wrongPassword"))
  const field = fieldOf[problem.code]
  if (field && field in form.getValues()) form.setFieldError(field, problem.detail)
  if (isShownByField(problem, form)) form.getInputNode(field ?? "password")?.focus()
}

/** True where a field already shows the error, so that the form does not repeat it. */
export const isShownByField = (problem: ProblemError | null, form: FormLike): boolean => {
  if (problem === null || problem.errors.length > 0) return false
  if (problem.code === "wrong_credentials") return true
  const field = fieldOf[problem.code]
  return field !== undefined && field in form.getValues()
}
