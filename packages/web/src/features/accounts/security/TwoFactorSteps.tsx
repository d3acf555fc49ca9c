import { Button, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Reply } from "../../../lib/contract.ts"
import { FormError } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { CopyField } from "../../../ui/inputs/CopyField.tsx"
import { useForm } from "../../../ui/inputs/use-form.ts"
import { PasswordField } from "../PasswordField.tsx"
import { useConfirmTwoFactor, useStartTwoFactor } from "./api.ts"
import { isShownByField, showPasswordFormErrors } from "./password-form-errors.ts"
import { RecoveryCodes } from "./RecoveryCodes.tsx"
import css from "./security.module.css"

type Enrollment = Reply<"POST /users/me/two-factor">

/** Password, authenticator app, recovery codes. Two-factor sign-in is active only after the first correct code. */
export const TwoFactorSteps = ({ close }: { close: () => void }) => {
  const { t } = useTranslation("security")
  const [enrollment, setEnrollment] = useState<Enrollment>()
  const [codes, setCodes] = useState<readonly string[]>()
  const finish = (): void => {
    close()
    toast({ text: t("twoFactor.done") })
  }
  if (codes) return <RecoveryCodes codes={codes} onSaved={finish} />
  if (enrollment) return <AppStep begun={enrollment} done={setCodes} />
  return <PasswordStep done={setEnrollment} />
}

const PasswordStep = ({ done }: { done: (begun: Enrollment) => void }) => {
  const { t } = useTranslation("security")
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { password: "" },
    validate: { password: value => (value ? null : t("missing.password")) },
  })
  const begin = useStartTwoFactor({ done, failed: problem => showPasswordFormErrors(form, problem, t) })
  return (
    <form className={css.form} onSubmit={form.onSubmit(body => begin.mutate({ body }))} noValidate>
      <FormError of={isShownByField(begin.error, form) ? null : begin.error} form={form} />
      <PasswordField
        label={t("twoFactor.password")}
        autoComplete="current-password"
        data-autofocus
        key={form.key("password")}
        {...form.getInputProps("password")}
      />
      <div className={css.foot}>
        <Button type="submit" loading={begin.isPending}>
          {t("twoFactor.go")}
        </Button>
      </div>
    </form>
  )
}

const groupsOf = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ")

const AppStep = ({ begun, done }: { begun: Enrollment; done: (codes: string[]) => void }) => {
  const { t } = useTranslation("security")
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { code: "" },
    validate: { code: value => (value.trim().length >= 6 ? null : t("missing.code")) },
  })
  const confirm = useConfirmTwoFactor({
    done: reply => done(reply.recoveryCodes),
    failed: problem => showPasswordFormErrors(form, problem, t),
  })
  return (
    <form
      className={css.form}
      onSubmit={form.onSubmit(({ code }) => confirm.mutate({ body: { code: code.replace(/\s/g, "") } }))}
      noValidate
    >
      <div>
        <h3>{t("twoFactor.scan")}</h3>
        <p className="ink-2">{t("twoFactor.scanText")}</p>
      </div>
      <img
        className={css.qr}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(begun.qrSvg)}`}
        alt={t("twoFactor.qr")}
      />
      <CopyField text={groupsOf(begun.secret)} copies={begun.secret} small />
      <FormError of={isShownByField(confirm.error, form) ? null : confirm.error} form={form} />
      <TextInput
        label={t("twoFactor.code")}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        autoFocus
        key={form.key("code")}
        {...form.getInputProps("code")}
      />
      <div className={css.foot}>
        <Button type="submit" loading={confirm.isPending}>
          {t("twoFactor.confirm")}
        </Button>
      </div>
    </form>
  )
}
