import { Button, Select, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Invite, useCreateInvite } from "../../../entities/connection/api.ts"
import { useMe } from "../../../lib/login.ts"
import { FormError, showFieldErrors } from "../../../ui/feedback/form-errors.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { useForm } from "../../../ui/inputs/use-form.ts"

import css from "./invite.module.css"

type InviteKind = "open" | "mail"

const uses = [1, 3, 5, 10, 25, 100]
const days = [3, 7, 14, 30, 90]
const DAY = 86_400_000

export const InviteForm = ({ onCreated }: { onCreated: (invite: Invite) => void }) => {
  const { t } = useTranslation("coaching")
  const { sendsMail } = useMe()
  const [kind, setKind] = useState<InviteKind>("open")
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", maxUses: "5", expiresAt: "14" },
  })
  const create = useCreateInvite({ done: onCreated, failed: problem => showFieldErrors(form, problem) })
  const send = form.onSubmit(({ email, maxUses, expiresAt }) =>
    create.mutate({
      body: {
        expiresAt: new Date(Date.now() + Number(expiresAt) * DAY).toISOString(),
        ...(kind === "mail" ? { email: email.trim() } : { maxUses: Number(maxUses) }),
      },
    }),
  )
  return (
    <form onSubmit={send} className={css.form}>
      <Segments<InviteKind>
        fullWidth
        label={t("invite.sheet.way")}
        value={kind}
        onChange={setKind}
        choices={[
          { value: "open", label: t("invite.sheet.open") },
          { value: "mail", label: t(sendsMail ? "invite.sheet.mail" : "invite.sheet.onePerson") },
        ]}
      />
      <FormError of={create.error} form={form} />
      {kind === "mail" && (
        <TextInput
          type="email"
          label={t("invite.sheet.email")}
          description={t(sendsMail ? "invite.sheet.emailHint" : "invite.sheet.emailHintNoMail")}
          autoComplete="off"
          required
          maxLength={254}
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
      )}
      <div className={css.fields}>
        {kind === "open" && (
          <Select
            label={t("invite.sheet.uses")}
            data={uses.map(count => ({ value: `${count}`, label: t("invite.sheet.people", { count }) }))}
            key={form.key("maxUses")}
            {...form.getInputProps("maxUses")}
          />
        )}
        <Select
          label={t("invite.sheet.until")}
          data={days.map(count => ({ value: `${count}`, label: t("invite.sheet.days", { count }) }))}
          key={form.key("expiresAt")}
          {...form.getInputProps("expiresAt")}
        />
      </div>
      <div>
        <Button type="submit" loading={create.isPending}>
          {kind === "mail" && sendsMail ? t("invite.sheet.send") : t("invite.sheet.make")}
        </Button>
      </div>
    </form>
  )
}
