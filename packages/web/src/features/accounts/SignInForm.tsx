import { Button, TextInput } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { FormError } from "../../ui/feedback/form-errors.tsx"
import { useForm } from "../../ui/inputs/use-form.ts"
import css from "./accounts.module.css"
import { useSignIn } from "./api.ts"
import { PasskeyButton } from "./PasskeyButton.tsx"
import { PasswordField } from "./PasswordField.tsx"

interface Props {
  onSignedIn: () => void
  onChallenge: (challenge: string) => void
  /** The path to return to, passed on to sign-up. */
  to?: string | undefined
}

export const SignInForm = ({ onSignedIn, onChallenge, to }: Props) => {
  const { t } = useTranslation("accounts")
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: {
      email: value => (value.includes("@") ? null : t("missing.email")),
      password: value => (value ? null : t("missing.password")),
    },
  })
  const signIn = useSignIn(onSignedIn, onChallenge)
  return (
    <form className={css.form} onSubmit={form.onSubmit(body => signIn.mutate({ body }))} noValidate>
      <div>
        <h1 tabIndex={-1} className={css.title}>
          {t("signIn.title")}
        </h1>
        <p className="ink-2">{t("signIn.text")}</p>
      </div>
      <FormError of={signIn.error} />
      <TextInput
        label={t("email")}
        type="email"
        autoComplete="username webauthn"
        inputMode="email"
        key={form.key("email")}
        {...form.getInputProps("email")}
      />
      <PasswordField
        autoComplete="current-password"
        key={form.key("password")}
        {...form.getInputProps("password")}
        aside={<Link to="/forgot">{t("signIn.forgot")}</Link>}
      />
      <Button type="submit" size="lg" fullWidth loading={signIn.isPending}>
        {t("signIn.action")}
      </Button>
      <PasskeyButton go={onSignedIn} />
      <p className={css.foot}>
        {t("signIn.newHere")}{" "}
        <Link to="/sign-up" search={to ? { to } : {}}>
          {t("signIn.make")}
        </Link>
      </p>
    </form>
  )
}
