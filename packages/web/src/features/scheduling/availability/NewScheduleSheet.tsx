import { Button, TextInput } from "@mantine/core"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { isProblem } from "../../../lib/problem.ts"
import { FormProblem, problemText, showProblem } from "../../../ui/feedback/form-errors.tsx"
import { useForm } from "../../../ui/inputs/use-form.ts"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { type Schedule, type SessionType, useMakeSchedule } from "./api.ts"
import css from "./schedules.module.css"
import { TypesField } from "./TypesField.tsx"

interface Props {
  schedules: readonly Schedule[]
  onMade: (made: Schedule) => void
  onClose: () => void
}

/** A name, and which sessions go by it; its hours begin as the usual ones are. */
export const NewScheduleSheet = ({ schedules, onMade, onClose }: Props) => {
  const { t } = useTranslation(["availability", "common"])
  const id = useId()
  const [types, setTypes] = useState<SessionType[]>([])
  const form = useForm({ mode: "uncontrolled", initialValues: { name: "" } })
  const making = useMakeSchedule(onMade)
  const make = ({ name }: { name: string }): void =>
    making.mutate(
      { body: { name, types } },
      {
        onError: problem =>
          isProblem(problem, "schedule_name_taken")
            ? form.setFieldError("name", problemText(problem))
            : showProblem(form, problem),
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
          <Button type="submit" form={id} loading={making.isPending}>
            {t("schedules.make")}
          </Button>
        </>
      }
    >
      <form id={id} className={css.form} noValidate onSubmit={form.onSubmit(make)}>
        <p className="ink-2">{t("schedules.text")}</p>
        {!isProblem(making.error, "schedule_name_taken") && <FormProblem of={making.error} form={form} />}
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
