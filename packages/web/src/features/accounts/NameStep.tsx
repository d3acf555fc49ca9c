import { Button, TextInput } from "@mantine/core"
import { IconArrowRight } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useForm } from "../../ui/inputs/use-form.ts"
import css from "./sign-up.module.css"
import type { SignUpDraft } from "./sign-up-draft.ts"

interface Props {
  person: SignUpDraft
  change: (part: Partial<SignUpDraft>) => void
  next: () => void
  back: () => void
}

export const NameStep = ({ person, change, next, back }: Props) => {
  const { t } = useTranslation(["accounts", "common"])
  const required = (value: string): string | null => (value.trim() ? null : t("missing.name"))
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { firstName: person.firstName, lastName: person.lastName },
    validate: { firstName: required, lastName: required },
    onValuesChange: change,
  })
  return (
    <form className={`${css.step} ${css.narrow}`} onSubmit={form.onSubmit(next)} noValidate>
      <div className={css.titles}>
        <h1 tabIndex={-1}>{t("signUp.who")}</h1>
        <p className="ink-2">{t(person.side === "coach" ? "signUp.whoCoach" : "signUp.whoClient")}</p>
      </div>
      <div className={css.two}>
        <TextInput
          label={t("firstName")}
          autoComplete="given-name"
          maxLength={100}
          autoFocus
          key={form.key("firstName")}
          {...form.getInputProps("firstName")}
        />
        <TextInput
          label={t("lastName")}
          autoComplete="family-name"
          maxLength={100}
          key={form.key("lastName")}
          {...form.getInputProps("lastName")}
        />
      </div>
      <div className={css.foot}>
        <Button variant="subtle" onClick={back}>
          {t("common:back")}
        </Button>
        <Button type="submit" size="lg" rightSection={<IconArrowRight size={20} className="turns" />}>
          {t("signUp.continue")}
        </Button>
      </div>
    </form>
  )
}
