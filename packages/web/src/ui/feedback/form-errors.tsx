import i18next from "i18next"
import { isProblem, type ProblemError } from "../../lib/problem.ts"
import { Notice } from "./Notice.tsx"

/** The sentence for a person: the server's own, or ours where it could not say anything. */
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

const holds = (values: object, path: string): boolean => (path.split(".")[0] ?? "") in values

/** Puts the server's refusals under the fields they are about, and the cursor into the first of them. */
export const showProblem = (form: FormLike, problem: ProblemError): void => {
  const mine = problem.errors.filter(error => holds(form.getValues(), error.path))
  for (const error of mine) form.setFieldError(error.path, error.message)
  const [first] = mine
  if (first) form.getInputNode(first.path)?.focus()
}

/** What no field can show, as one sentence in the form. */
export const FormProblem = ({ of, form }: { of: ProblemError | null; form?: FormLike }) => {
  if (!of) return null
  const elsewhere = of.errors.filter(error => !form || !holds(form.getValues(), error.path))
  if (of.errors.length > 0 && elsewhere.length === 0) return null
  const words = elsewhere.map(error => error.message).join(" ")
  return (
    <Notice tone="danger" live>
      {words || problemText(of)}
    </Notice>
  )
}
