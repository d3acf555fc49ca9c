import { Button, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { isProblem } from "../../../lib/problem.ts"
import { FormError } from "../../../ui/feedback/form-errors.tsx"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { useForm } from "../../../ui/inputs/use-form.ts"
import { PasswordField } from "../PasswordField.tsx"
import { wasCancelled } from "../passkey.ts"
import { addPasskey, passkeys } from "./api.ts"
import { isShownByField, showPasswordFormErrors } from "./password-form-errors.ts"
import css from "./security.module.css"

export const AddPasskey = ({ close }: { close: () => void }) => {
  const { t } = useTranslation("security")
  const client = useQueryClient()
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name: t("passkeys.nameExample") as string, password: "" },
    validate: {
      name: value => (value.trim() ? null : t("passkeys.name")),
      password: value => (value ? null : t("missing.password")),
    },
  })
  const add = useMutation({
    mutationFn: addPasskey,
    onSuccess: passkey => {
      close()
      toast({ text: t("passkeys.added", { name: passkey.name }) })
      return client.invalidateQueries({ queryKey: passkeys.queryKey })
    },
    onError: problem => {
      if (isProblem(problem)) showPasswordFormErrors(form, problem, t)
    },
  })
  const refused = isProblem(add.error) ? add.error : null
  return (
    <form className={css.form} onSubmit={form.onSubmit(values => add.mutate(values))} noValidate>
      <p className="ink-2">{t("passkeys.addText")}</p>
      <FormError of={isShownByField(refused, form) ? null : refused} form={form} />
      {add.error && !refused && (
        <Notice tone="plain" live>
          {t(wasCancelled(add.error) ? "passkeys.stopped" : "passkeys.failed")}
        </Notice>
      )}
      <TextInput
        label={t("passkeys.name")}
        maxLength={60}
        data-autofocus
        key={form.key("name")}
        {...form.getInputProps("name")}
      />
      <PasswordField
        label={t("now")}
        autoComplete="current-password"
        key={form.key("password")}
        {...form.getInputProps("password")}
      />
      <div className={css.foot}>
        <Button type="submit" loading={add.isPending}>
          {t("passkeys.action")}
        </Button>
      </div>
    </form>
  )
}
