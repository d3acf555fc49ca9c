import { Button, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Reply } from "../../../lib/contract.ts"
import { FormProblem } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { Code } from "../../../ui/inputs/CopyField.tsx"
import { useForm } from "../../../ui/inputs/use-form.ts"
import { PasswordField } from "../PasswordField.tsx"
import { useBeginTwoFactor, useConfirmTwoFactor } from "./api.ts"
import { isShownByField, showRefusal } from "./password-refusal.ts"
import { RecoveryCodes } from "./RecoveryCodes.tsx"
import css from "./security.module.css"

type Begun = Reply<"POST /users/me/two-factor">

/** Password, then the app, then the codes to keep: nothing is in force before the first code was right. */
export const TwoFactorSteps = ({ close }: { close: () => void }) => {
  const { t } = useTranslation("security")
  const [begun, setBegun] = useState<Begun>()
  const [codes, setCodes] = useState<readonly string[]>()
  const kept = (): void => {
    close()
    toast({ text: t("twoFactor.done") })
  }
  if (codes) return <RecoveryCodes codes={codes} kept={kept} />
  if (begun) return <AppStep begun={begun} done={setCodes} />
  return <PasswordStep done={setBegun} />
}

const PasswordStep = ({ done }: { done: (begun: Begun) => void }) => {
  const { t } = useTranslation("security")
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { password: "" },
    validate: { password: value => (value ? null : t("missing.password")) },
  })
  const begin = useBeginTwoFactor({ done, failed: problem => showRefusal(form, problem, t) })
  return (
    <form className={css.form} onSubmit={form.onSubmit(body => begin.mutate({ body }))} noValidate>
      <FormProblem of={isShownByField(begin.error, form) ? null : begin.error} form={form} />
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

const AppStep = ({ begun, done }: { begun: Begun; done: (codes: string[]) => void }) => {
  const { t } = useTranslation("security")
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { code: "" },
    validate: { code: value => (value.trim().length >= 6 ? null : t("missing.code")) },
  })
  const confirm = useConfirmTwoFactor({
    done: reply => done(reply.recoveryCodes),
    failed: problem => showRefusal(form, problem, t),
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
      <Code text={groupsOf(begun.secret)} copies={begun.secret} small />
      <FormProblem of={isShownByField(confirm.error, form) ? null : confirm.error} form={form} />
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
