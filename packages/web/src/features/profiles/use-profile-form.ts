import type { UseFormReturnType } from "@mantine/form"
import type { SyntheticEvent } from "react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import type { ProblemError } from "../../lib/problem.ts"
import { showFieldErrors } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { useForm } from "../../ui/inputs/use-form.ts"
import { type Change, useChangeMe } from "./api.ts"

export interface ProfileForm<V extends object> {
  form: UseFormReturnType<V>
  submit: (event: SyntheticEvent<HTMLFormElement>) => void
  saving: boolean
  dirty: boolean
  error: ProblemError | null
}

interface Options<V extends object> {
  values: V
  toChange: (values: V) => Change
  validate?: Partial<Record<keyof V, (value: never) => string | null>>
  fieldOf?: (path: string) => string
}

/** The form of one profile card, saved separately from the others. */
export const useProfileForm = <V extends object>({ values, toChange, validate, fieldOf }: Options<V>) => {
  const { t } = useTranslation("profiles")
  const { version } = useMe()
  const form = useForm<V>({
    initialValues: values,
    ...(validate && { validate: validate as never }),
  })
  const change = useChangeMe({
    done: () => {
      form.resetDirty()
      toast({ text: t("saved") })
    },
    failed: problem => showErrors(form, problem, fieldOf),
  })
  const state: ProfileForm<V> = {
    form,
    submit: form.onSubmit(submitted => change.mutate({ body: { version, ...toChange(submitted) } })),
    saving: change.isPending,
    dirty: form.isDirty(),
    error: change.error,
  }
  return state
}

type FormLike = Parameters<typeof showFieldErrors>[0]

const LIST_INDEX = /\.\d+$/

/** The server reports `goals.2` for the third item of a list; the form's field is `goals`. */
const withoutIndex = (path: string): string => path.replace(LIST_INDEX, "")

/** Shows the server's errors at their fields; `fieldOf` maps paths that the form names differently. */
const showErrors = (
  form: FormLike,
  problem: ProblemError,
  fieldOf: (path: string) => string = path => path,
): void => {
  showFieldErrors(form, problem)
  for (const error of problem.errors) form.setFieldError(fieldOf(withoutIndex(error.path)), error.message)
  if (problem.code === "username_taken") form.setFieldError("username", problem.detail)
}
