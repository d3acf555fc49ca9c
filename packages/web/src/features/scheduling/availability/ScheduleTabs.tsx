import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import type { Schedule } from "./api.ts"
import { NewScheduleSheet } from "./NewScheduleSheet.tsx"
import css from "./schedules.module.css"

interface Props {
  schedules: readonly Schedule[]
  /** Null for the usual weeks. */
  shown: string | null
}

const usual = "usual"

/** The usual weeks, the schedules of some types, and a new one. */
export const ScheduleTabs = ({ schedules, shown }: Props) => {
  const { t } = useTranslation("availability")
  const navigate = useNavigate()
  const [making, setMaking] = useState(false)
  const go = (schedule: string): void =>
    void navigate({ to: "/me/availability", search: schedule === usual ? {} : { schedule } })
  return (
    <div className={css.tabs}>
      {schedules.length > 0 && (
        <Segments
          label={t("schedules.label")}
          value={shown ?? usual}
          onChange={go}
          choices={[
            { value: usual, label: t("week.title") },
            ...schedules.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {schedules.length > 0 ? (
        <RoundButton
          look="outline"
          label={t("schedules.new")}
          icon={<IconPlus aria-hidden="true" />}
          onClick={() => setMaking(true)}
        />
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => setMaking(true)}
        >
          {t("schedules.new")}
        </Button>
      )}
      {making && (
        <NewScheduleSheet
          schedules={schedules}
          onClose={() => setMaking(false)}
          onMade={({ id }) => {
            setMaking(false)
            go(id)
          }}
        />
      )}
    </div>
  )
}
