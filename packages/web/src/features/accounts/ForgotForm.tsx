import { Button, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useCall } from "../../lib/queries.ts"
import { FormError, showFieldErrors } from "../../ui/feedback/form-errors.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { useForm } from "../../ui/inputs/use-form.ts"
import css from "./accounts.module.css"

export const ForgotForm = () => {
  const { t } = useTranslation("accounts")
  const [done, setDone] = useState<{ email: string; sendsMail: boolean }>()
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "" },
    validate: { email: value => (value.includes("@") ? null : t("missing.email")) },
  })
  const forgot = useCall("POST /auth/forgot", {
    done: ({ sendsMail }, { body }) => setDone({ email: body.email, sendsMail }),
    failed: problem => showFieldErrors(form, problem),
  })
  const back = (
    <LinkButton to="/sign-in" variant="subtle" fullWidth>
      {t("forgot.back")}
    </LinkButton>
  )
  if (done)
    return (
      <div className={css.form} role="status">
        <div>
          <h1 tabIndex={-1} className={css.title}>
            {t(done.sendsMail ? "forgot.sentTitle" : "forgot.keptTitle")}
          </h1>
          <p className="ink-2">
            {t(done.sendsMail ? "forgot.sentText" : "forgot.keptText", { email: done.email })}
          </p>
        </div>
        {back}
      </div>
    )
  return (
    <form className={css.form} onSubmit={form.onSubmit(body => forgot.mutate({ body }))} noValidate>
      <div>
        <h1 tabIndex={-1} className={css.title}>
          {t("forgot.title")}
        </h1>
        <p className="ink-2">{t("forgot.text")}</p>
      </div>
      <FormError of={forgot.error} form={form} />
      <TextInput
        label={t("email")}
        type="email"
        autoComplete="username"
        key={form.key("email")}
        {...form.getInputProps("email")}
      />
      <Button type="submit" size="lg" fullWidth loading={forgot.isPending}>
        {t("forgot.action")}
      </Button>
      {back}
    </form>
  )
}
