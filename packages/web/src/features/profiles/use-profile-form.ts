import type { UseFormReturnType } from "@mantine/form"
import type { SyntheticEvent } from "react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import type { ProblemError } from "../../lib/problem.ts"
import { toast } from "../../ui/feedback/toast.ts"
import { useForm } from "../../ui/inputs/use-form.ts"
import { type Change, useChangeMe } from "./api.ts"
import { showRefusal } from "./show-refusal.ts"

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
export const useProfileForm = <V extends object>({ values, toChange, validate, fieldOf: where }: Options<V>) => {
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
    failed: problem => showRefusal(form, problem, where),
  })
  const state: ProfileForm<V> = {
    form,
    submit: form.onSubmit(given => change.mutate({ body: { version, ...toChange(given) } })),
    saving: change.isPending,
    dirty: form.isDirty(),
    error: change.error,
  }
  return state
}
