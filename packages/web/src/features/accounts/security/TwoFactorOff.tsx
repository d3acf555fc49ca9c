import { Button, TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { FormError } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { useForm } from "../../../ui/inputs/use-form.ts"
import { PasswordField } from "../PasswordField.tsx"
import { useTurnOffTwoFactor } from "./api.ts"
import { isShownByField, showPasswordFormErrors } from "./password-form-errors.ts"
import css from "./security.module.css"

export const TwoFactorOff = ({ close }: { close: () => void }) => {
  const { t } = useTranslation("security")
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { password: "", code: "" },
    validate: {
      password: value => (value ? null : t("missing.password")),
      code: value => (value.trim().length >= 6 ? null : t("missing.code")),
    },
  })
  const turnOff = useTurnOffTwoFactor({
    failed: problem => showPasswordFormErrors(form, problem, t),
    done: () => {
      close()
      toast({ text: t("twoFactor.offDone") })
    },
  })
  return (
    <form
      className={css.form}
      onSubmit={form.onSubmit(({ password, code }) =>
        turnOff.mutate({ body: { password, code: code.trim() } }),
      )}
      noValidate
    >
      <p className="ink-2">{t("twoFactor.offText")}</p>
      <FormError of={isShownByField(turnOff.error, form) ? null : turnOff.error} form={form} />
      <PasswordField
        label={t("now")}
        autoComplete="current-password"
        data-autofocus
        key={form.key("password")}
        {...form.getInputProps("password")}
      />
      <TextInput
        label={t("twoFactor.offCode")}
        autoComplete="one-time-code"
        maxLength={40}
        key={form.key("code")}
        {...form.getInputProps("code")}
      />
      <div className={css.foot}>
        <Button type="submit" color="danger" variant="light" loading={turnOff.isPending}>
          {t("twoFactor.turnOff")}
        </Button>
      </div>
    </form>
  )
}
