import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../../lib/login.ts"
import { FormError } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { useForm } from "../../../ui/inputs/use-form.ts"
import { Card } from "../../../ui/layout/Card.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { PasswordField } from "../PasswordField.tsx"
import { useChangePassword } from "./api.ts"
import { isShownByField, showPasswordFormErrors } from "./password-form-errors.ts"
import css from "./security.module.css"

export const PasswordCard = () => {
  const { t } = useTranslation("security")
  const [changing, setChanging] = useState(false)
  return (
    <Card title={t("password.title")} sub={t("password.sub")}>
      <div>
        <Button variant="default" onClick={() => setChanging(true)}>
          {t("password.change")}
        </Button>
      </div>
      <Sheet opened={changing} onClose={() => setChanging(false)} title={t("password.change")} size={440}>
        <PasswordForm close={() => setChanging(false)} />
      </Sheet>
    </Card>
  )
}

const PasswordForm = ({ close }: { close: () => void }) => {
  const { t } = useTranslation(["security", "accounts"])
  const words = useTranslation("security")
  const { email } = useMe()
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { password: "", newPassword: "" },
    validate: {
      password: value => (value ? null : t("missing.password")),
      newPassword: value => ([...value].length >= 10 ? null : t("accounts:passwordHint")),
    },
  })
  const change = useChangePassword({
    failed: problem => showPasswordFormErrors(form, problem, words.t),
    done: () => {
      close()
      toast({ text: t("password.done") })
    },
  })
  return (
    <form className={css.form} onSubmit={form.onSubmit(body => change.mutate({ body }))} noValidate>
      <p className="ink-2">{t("password.what")}</p>
      <FormError of={isShownByField(change.error, form) ? null : change.error} form={form} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={t("now")}
        autoComplete="current-password"
        data-autofocus
        key={form.key("password")}
        {...form.getInputProps("password")}
      />
      <PasswordField
        label={t("accounts:newPassword")}
        description={t("accounts:passwordHint")}
        autoComplete="new-password"
        key={form.key("newPassword")}
        {...form.getInputProps("newPassword")}
      />
      <div className={css.foot}>
        <Button type="submit" loading={change.isPending}>
          {t("password.action")}
        </Button>
      </div>
    </form>
  )
}
