import { Button, PasswordInput, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { FormError, showFieldErrors } from "../../ui/feedback/form-errors.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { useForm } from "../../ui/inputs/use-form.ts"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import { type Source, useAddSource } from "./api.ts"
import css from "./calendars.module.css"

interface Props {
  opened: boolean
  onClose: () => void
  onAdded: (source: Source) => void
}

export const AddSheet = ({ opened, onClose, onAdded }: Props) => {
  const { t } = useTranslation("integrations")
  return (
    <Sheet opened={opened} onClose={onClose} title={t("add.title")}>
      <AddForm onAdded={onAdded} />
    </Sheet>
  )
}

type Protocol = "ics" | "caldav"

const AddForm = ({ onAdded }: Pick<Props, "onAdded">) => {
  const { t } = useTranslation("integrations")
  const [protocol, setProtocol] = useState<Protocol>("ics")
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { address: "", username: "", password: "", name: "" },
  })
  const add = useAddSource({ done: onAdded, failed: problem => showFieldErrors(form, problem) })
  const send = form.onSubmit(({ address, username, password, name }) => {
    const named = name.trim() === "" ? {} : { name: name.trim() }
    const where = { address: address.trim(), ...named }
    add.mutate({
      body:
        protocol === "ics" ? { kind: protocol, ...where } : { kind: protocol, ...where, username, password },
    })
  })
  return (
    <form onSubmit={send} className={css.form}>
      <Segments<Protocol>
        fullWidth
        label={t("add.way")}
        value={protocol}
        onChange={setProtocol}
        choices={[
          { value: "ics", label: t("add.ics") },
          { value: "caldav", label: t("add.caldav") },
        ]}
      />
      <FormError of={add.error} form={form} />
      <TextInput
        type="url"
        inputMode="url"
        required
        autoComplete="off"
        label={protocol === "ics" ? t("add.address") : t("add.server")}
        description={protocol === "ics" ? t("add.addressHint") : t("add.serverHint")}
        key={form.key("address")}
        {...form.getInputProps("address")}
      />
      {protocol === "caldav" && (
        <>
          <TextInput
            required
            autoComplete="off"
            label={t("add.username")}
            key={form.key("username")}
            {...form.getInputProps("username")}
          />
          <PasswordInput
            required
            autoComplete="off"
            label={t("add.password")}
            description={t("add.passwordHint")}
            key={form.key("password")}
            {...form.getInputProps("password")}
          />
        </>
      )}
      <TextInput
        label={t("add.name")}
        description={t("add.nameHint")}
        maxLength={80}
        autoComplete="off"
        key={form.key("name")}
        {...form.getInputProps("name")}
      />
      <Button type="submit" size="lg" fullWidth loading={add.isPending}>
        {protocol === "ics" ? t("add.action") : t("add.open")}
      </Button>
    </form>
  )
}
