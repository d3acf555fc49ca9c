import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { isProblem } from "../../lib/problem.ts"
import { useCall } from "../../lib/queries.ts"
import { FormError, showFieldErrors } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { useForm } from "../../ui/inputs/use-form.ts"
import css from "./accounts.module.css"
import { PasswordField } from "./PasswordField.tsx"

/** Sets a new password with the emailed link; an expired link leads to requesting a new one. */
export const ResetForm = ({ token }: { token: string | undefined }) => {
  const { t } = useTranslation("accounts")
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { password: "" },
    validate: { password: value => ([...value].length >= 10 ? null : t("passwordHint")) },
  })
  const reset = useCall("POST /auth/reset", { failed: problem => showFieldErrors(form, problem) })
  const requestAgain = (
    <LinkButton to="/forgot" variant="light" fullWidth>
      {t("reset.askAgain")}
    </LinkButton>
  )
  if (reset.isSuccess)
    return (
      <div className={css.form} role="status">
        <div>
          <h1 tabIndex={-1} className={css.title}>
            {t("reset.doneTitle")}
          </h1>
          <p className="ink-2">{t("reset.doneText")}</p>
        </div>
        <LinkButton to="/sign-in" size="lg" fullWidth>
          {t("signIn.action")}
        </LinkButton>
      </div>
    )
  return (
    <form
      className={css.form}
      onSubmit={form.onSubmit(({ password }) => {
        if (token) reset.mutate({ body: { token, password } })
      })}
      noValidate
    >
      <div>
        <h1 tabIndex={-1} className={css.title}>
          {t("reset.title")}
        </h1>
        <p className="ink-2">{t("reset.text")}</p>
      </div>
      {token ? (
        <FormError of={reset.error} form={form} />
      ) : (
        <Notice tone="danger">{t("reset.noToken")}</Notice>
      )}
      {token && (
        <>
          <PasswordField
            label={t("newPassword")}
            description={t("passwordHint")}
            autoComplete="new-password"
            key={form.key("password")}
            {...form.getInputProps("password")}
          />
          <Button type="submit" size="lg" fullWidth loading={reset.isPending}>
            {t("reset.action")}
          </Button>
        </>
      )}
      {(!token || isProblem(reset.error, "link_used_or_expired")) && requestAgain}
    </form>
  )
}
