import { Button, TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { isProblem } from "../../lib/problem.ts"
import { FormProblem, showProblem } from "../../ui/feedback/form-errors.tsx"
import { useForm } from "../../ui/inputs/use-form.ts"
import { useSignUp } from "./api.ts"
import { PasswordField } from "./PasswordField.tsx"
import type { NewPerson } from "./SignUpSteps.tsx"
import css from "./sign-up.module.css"

interface Props {
  person: NewPerson
  back: () => void
  /** A refused name is shown where it was written. */
  toNames: () => void
  go: () => void
}

export const EntryStep = ({ person, back, toNames, go }: Props) => {
  const { t } = useTranslation(["accounts", "common"])
  const { side, ...named } = person
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: {
      email: value => (value.includes("@") ? null : t("missing.email")),
      password: value => ([...value].length >= 10 ? null : t("passwordHint")),
    },
  })
  const signUp = useSignUp(go, problem => {
    showProblem(form, problem)
    if (problem.code === "email_taken") form.setFieldError("email", problem.detail)
    if (problem.errors.some(error => error.path === "firstName" || error.path === "lastName")) toNames()
  })
  const taken = isProblem(signUp.error, "email_taken")
  return (
    <form
      className={`${css.step} ${css.narrow}`}
      onSubmit={form.onSubmit(values => signUp.mutate({ body: { ...named, ...values, role: side } }))}
      noValidate
    >
      <div className={css.titles}>
        <h1 tabIndex={-1}>{t("signUp.how")}</h1>
        <p className="ink-2">{t("signUp.howText")}</p>
      </div>
      <div className={css.fields}>
        <FormProblem of={taken ? null : signUp.error} form={form} />
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
