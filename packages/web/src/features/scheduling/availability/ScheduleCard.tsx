import { Button, TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { Schedule } from "../../../entities/availability/api.ts"
import { confirm } from "../../../ui/feedback/confirm.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { Card } from "../../../ui/layout/Card.tsx"
import { useDeleteSchedule } from "./api.ts"
import type { ScheduleDraft } from "./draft.ts"
import css from "./schedules.module.css"
import { TypesField } from "./TypesField.tsx"
import { ZoneField } from "./ZoneField.tsx"

interface Props {
  schedule: Schedule
  draft: ScheduleDraft
  others: readonly Schedule[]
  nameProblem: string | undefined
  set: (part: Partial<ScheduleDraft>) => void
  onRemoved: () => void
}

/** A schedule's name, types of session and time zone, and the button that deletes it. */
export const ScheduleCard = ({ schedule, draft, others, nameProblem, set, onRemoved }: Props) => {
  const { t } = useTranslation("availability")
  const removal = useDeleteSchedule(onRemoved)
  const remove = async (): Promise<void> => {
    const confirmed = await confirm({
      title: t("schedules.removeTitle", { name: schedule.name }),
      text: t("schedules.removeText"),
      yes: t("schedules.removeYes"),
      danger: true,
    })
    if (!confirmed) return
    removal.mutate(
      { params: { scheduleId: schedule.id } },
      { onError: problem => toast({ text: problemText(problem), tone: "problem" }) },
    )
  }
  return (
    <Card title={t("schedules.this")}>
      <div className={css.form}>
        <TextInput
          label={t("schedules.name")}
          value={draft.name}
          maxLength={60}
          error={draft.name.trim() === "" ? t("schedules.needName") : nameProblem}
          onChange={event => set({ name: event.currentTarget.value })}
        />
        <TypesField value={draft.types} onChange={types => set({ types })} others={others} />
        <ZoneField value={draft.timeZone} onChange={timeZone => set({ timeZone })} />
        <div>
          <Button
            color="danger"
            variant="light"
            leftSection={<IconTrash size={18} aria-hidden="true" />}
            loading={removal.isPending}
            onClick={() => void remove()}
          >
            {t("schedules.remove")}
          </Button>
        </div>
      </div>
    </Card>
  )
}
