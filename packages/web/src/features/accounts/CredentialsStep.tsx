import { Button, TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { isProblem } from "../../lib/problem.ts"
import { FormError, showFieldErrors } from "../../ui/feedback/form-errors.tsx"
import { useForm } from "../../ui/inputs/use-form.ts"
import { useSignUp } from "./api.ts"
import { PasswordField } from "./PasswordField.tsx"
import css from "./sign-up.module.css"
import type { SignUpDraft } from "./sign-up-draft.ts"

interface Props {
  person: SignUpDraft
  back: () => void
  /** Called when the server refuses the name. */
  backToNames: () => void
  onSignedIn: () => void
}

export const CredentialsStep = ({ person, back, backToNames, onSignedIn }: Props) => {
  const { t } = useTranslation(["accounts", "common"])
  const { side, ...details } = person
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: {
      email: value => (value.includes("@") ? null : t("missing.email")),
      password: value => ([...value].length >= 10 ? null : t("passwordHint")),
    },
  })
  const signUp = useSignUp(onSignedIn, problem => {
    showFieldErrors(form, problem)
    if (problem.code === "email_taken") form.setFieldError("email", problem.detail)
    if (problem.errors.some(error => error.path === "firstName" || error.path === "lastName")) backToNames()
  })
  const emailTaken = isProblem(signUp.error, "email_taken")
  return (
    <form
      className={`${css.step} ${css.narrow}`}
      onSubmit={form.onSubmit(values => signUp.mutate({ body: { ...details, ...values, role: side } }))}
      noValidate
    >
      <div className={css.titles}>
        <h1 tabIndex={-1}>{t("signUp.how")}</h1>
        <p className="ink-2">{t("signUp.howText")}</p>
      </div>
      <div className={css.fields}>
        <FormError of={emailTaken ? null : signUp.error} form={form} />
        <TextInput
          label={t("email")}
          type="email"
          inputMode="email"
          autoComplete="username"
          autoFocus
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <PasswordField
          description={t("passwordHint")}
          autoComplete="new-password"
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
      </div>
      <div className={css.foot}>
        <Button variant="subtle" onClick={back}>
          {t("common:back")}
        </Button>
        <Button type="submit" size="lg" loading={signUp.isPending}>
          {t("signUp.action")}
        </Button>
      </div>
    </form>
  )
}
