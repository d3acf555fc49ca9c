import { Button, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Me, useMe } from "../../../lib/login.ts"
import { FormError, problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { useForm } from "../../../ui/inputs/use-form.ts"
import { Card } from "../../../ui/layout/Card.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { PasswordField } from "../PasswordField.tsx"
import { me as meRead, useChangeEmail, useResend } from "./api.ts"
import { isShownByField, showPasswordFormErrors } from "./password-form-errors.ts"
import { StateLabel } from "./StateLabel.tsx"
import css from "./security.module.css"

export const EmailCard = () => {
  const { t } = useTranslation("security")
  const me = useMe()
  const [changing, setChanging] = useState(false)
  const resend = useResend({
    done: () => toast({ text: t("email.resent", { email: me.email }) }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  return (
    <Card
      title={t("email.title")}
      sub={t("email.sub")}
      aside={
        <StateLabel
          good={me.emailVerified}
          text={t(me.emailVerified ? "email.confirmed" : "email.notConfirmed")}
        />
      }
    >
      <div className={css.line}>
        <span className={css.address}>{me.email}</span>
        <div className={css.buttons}>
          {me.sendsMail && !me.emailVerified && (
            <Button variant="light" loading={resend.isPending} onClick={() => resend.mutate({})}>
              {t("email.resend")}
            </Button>
          )}
          <Button variant="default" onClick={() => setChanging(true)}>
            {t("email.change")}
          </Button>
        </div>
      </div>
      <Sheet opened={changing} onClose={() => setChanging(false)} title={t("email.change")} size={440}>
        <EmailForm close={() => setChanging(false)} />
      </Sheet>
    </Card>
  )
}

const EmailForm = ({ close }: { close: () => void }) => {
  const { t } = useTranslation("security")
  const { sendsMail } = useMe()
  const client = useQueryClient()
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: {
      email: value => (value.includes("@") ? null : t("missing.email")),
      password: value => (value ? null : t("missing.password")),
    },
  })
  const change = useChangeEmail({
    failed: problem => showPasswordFormErrors(form, problem, t),
    done: async (_, { body }) => {
      close()
      // Without a mail server the new address takes effect at once; otherwise its owner confirms it first.
      const updated = await client.fetchQuery({ ...meRead, staleTime: 0 }).catch((): Me | null => null)
      const changed = updated?.email === body.email.trim().toLowerCase()
      toast({ text: t(changed ? "email.done" : "email.asked", { email: body.email.trim() }) })
    },
  })
  return (
    <form className={css.form} onSubmit={form.onSubmit(body => change.mutate({ body }))} noValidate>
      {sendsMail && <p className="ink-2">{t("email.what")}</p>}
      <FormError of={isShownByField(change.error, form) ? null : change.error} form={form} />
      <TextInput
        label={t("email.new")}
        type="email"
        inputMode="email"
        autoComplete="email"
        data-autofocus
        key={form.key("email")}
        {...form.getInputProps("email")}
      />
      <PasswordField
        label={t("now")}
        autoComplete="current-password"
        key={form.key("password")}
        {...form.getInputProps("password")}
      />
      <div className={css.foot}>
        <Button type="submit" loading={change.isPending}>
          {t("email.action")}
        </Button>
      </div>
    </form>
  )
}
