import { Button, TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { FormError } from "../../ui/feedback/form-errors.tsx"
import { useForm } from "../../ui/inputs/use-form.ts"
import css from "./accounts.module.css"
import { useChallenge } from "./api.ts"

interface Props {
  challenge: string
  onSignedIn: () => void
  back: () => void
}

/** The second factor: six digits, or a recovery code. */
export const ChallengeForm = ({ challenge, onSignedIn, back }: Props) => {
  const { t } = useTranslation("accounts")
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { code: "" },
    validate: { code: value => (value.trim().length >= 6 ? null : t("challenge.missing")) },
  })
  const finish = useChallenge(onSignedIn)
  return (
    <form
      className={css.form}
      onSubmit={form.onSubmit(({ code }) => finish.mutate({ body: { challenge, code: code.trim() } }))}
      noValidate
    >
      <div>
        <h1 tabIndex={-1} className={css.title}>
          {t("challenge.title")}
        </h1>
        <p className="ink-2">{t("challenge.text")}</p>
      </div>
      <FormError of={finish.error} />
      <TextInput
        label={t("challenge.code")}
        autoComplete="one-time-code"
        data-autofocus
        autoFocus
        key={form.key("code")}
        {...form.getInputProps("code")}
      />
      <Button type="submit" size="lg" fullWidth loading={finish.isPending}>
        {t("challenge.action")}
      </Button>
      <Button variant="subtle" fullWidth onClick={back}>
        {t("challenge.back")}
      </Button>
    </form>
  )
}
