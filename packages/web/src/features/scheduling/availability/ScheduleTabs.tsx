import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Schedule } from "../../../entities/availability/api.ts"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"

import { NewScheduleSheet } from "./NewScheduleSheet.tsx"
import css from "./schedules.module.css"

interface Props {
  schedules: readonly Schedule[]
  /** The id of a named schedule; null for the default one. */
  shown: string | null
}

const usual = "usual"

/** Tabs for the usual hours and each schedule, and a button for a new one. */
export const ScheduleTabs = ({ schedules, shown }: Props) => {
  const { t } = useTranslation("availability")
  const navigate = useNavigate()
  const [creating, setCreating] = useState(false)
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
          variant="outline"
          label={t("schedules.new")}
          icon={<IconPlus aria-hidden="true" />}
          onClick={() => setCreating(true)}
        />
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => setCreating(true)}
        >
          {t("schedules.new")}
        </Button>
      )}
      {creating && (
        <NewScheduleSheet
          schedules={schedules}
          onClose={() => setCreating(false)}
          onCreated={({ id }) => {
            setCreating(false)
            go(id)
          }}
        />
      )}
    </div>
  )
}
