import { Button, TextInput } from "@mantine/core"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Schedule } from "../../../entities/availability/api.ts"
import type { SessionType } from "../../../entities/booking/booking.ts"
import { isProblem } from "../../../lib/problem.ts"
import { FormError, problemText, showFieldErrors } from "../../../ui/feedback/form-errors.tsx"
import { useForm } from "../../../ui/inputs/use-form.ts"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { useCreateSchedule } from "./api.ts"
import css from "./schedules.module.css"
import { TypesField } from "./TypesField.tsx"

interface Props {
  schedules: readonly Schedule[]
  onCreated: (created: Schedule) => void
  onClose: () => void
}

/** A name, and which types of session use it; its hours start as a copy of the usual ones. */
export const NewScheduleSheet = ({ schedules, onCreated, onClose }: Props) => {
  const { t } = useTranslation(["availability", "common"])
  const id = useId()
  const [types, setTypes] = useState<SessionType[]>([])
  const form = useForm({ mode: "uncontrolled", initialValues: { name: "" } })
  const creation = useCreateSchedule(onCreated)
  const create = ({ name }: { name: string }): void =>
    creation.mutate(
      { body: { name, types } },
      {
        onError: problem =>
          isProblem(problem, "schedule_name_taken")
            ? form.setFieldError("name", problemText(problem))
            : showFieldErrors(form, problem),
      },
    )
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t("schedules.new")}
      size={480}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" form={id} loading={creation.isPending}>
            {t("schedules.make")}
          </Button>
        </>
      }
    >
      <form id={id} className={css.form} noValidate onSubmit={form.onSubmit(create)}>
        <p className="ink-2">{t("schedules.text")}</p>
        {!isProblem(creation.error, "schedule_name_taken") && <FormError of={creation.error} form={form} />}
        <TextInput
          label={t("schedules.name")}
          placeholder={t("schedules.example")}
          maxLength={60}
          key={form.key("name")}
          {...form.getInputProps("name")}
        />
        <TypesField value={types} onChange={setTypes} others={schedules} />
      </form>
    </Sheet>
  )
}
