import i18next from "i18next"
import { isProblem, type ProblemError } from "../../lib/problem.ts"
import { Notice } from "./Notice.tsx"

/** The error as a sentence for people: the server's own text, or a general one where it has none. */
export const problemText = (error: unknown): string => {
  if (!isProblem(error)) return i18next.t("problems.unknown")
  if (error.code === "network") return i18next.t("problems.network")
  if (error.code === "internal" && !error.detail) return i18next.t("problems.unknown")
  return error.detail || error.title || i18next.t("problems.unknown")
}

interface FormLike {
  setFieldError: (path: string, message: string) => void
  getInputNode: (path: string) => { focus: () => void } | null
  getValues: () => object
}

const hasField = (values: object, path: string): boolean => (path.split(".")[0] ?? "") in values

/** Shows the server's field errors at their fields and focuses the first of them. */
export const showFieldErrors = (form: FormLike, problem: ProblemError): void => {
  const mine = problem.errors.filter(error => hasField(form.getValues(), error.path))
  for (const error of mine) form.setFieldError(error.path, error.message)
  const [first] = mine
  if (first) form.getInputNode(first.path)?.focus()
}

/** Errors that belong to no field of the form, as one message. */
export const FormError = ({ of, form }: { of: ProblemError | null; form?: FormLike }) => {
  if (!of) return null
  const elsewhere = of.errors.filter(error => !form || !hasField(form.getValues(), error.path))
  if (of.errors.length > 0 && elsewhere.length === 0) return null
  const words = elsewhere.map(error => error.message).join(" ")
  return (
    <Notice tone="danger" live>
      {words || problemText(of)}
    </Notice>
  )
}
