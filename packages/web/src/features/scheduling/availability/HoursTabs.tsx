import { useNavigate } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import css from "./hours-editor.module.css"
import type { HoursTab } from "./search.ts"

interface Props {
  shown: HoursTab | undefined
  /** Null for the usual hours. */
  schedule: string | null
  /** At the end of the row. */
  children: ReactNode
}

const week = "hours"

/** The parts of the hours. They share one draft, so that going to another part keeps what is not saved yet. */
export const HoursTabs = ({ shown, schedule, children }: Props) => {
  const { t } = useTranslation("firstHour")
  const navigate = useNavigate()
  const parts = ["rules", "booking", ...(schedule ? [] : (["cancellation"] as const))] as const
  return (
    <div className={css.parts}>
      <Segments<HoursTab | typeof week>
        label={t("tabs.label")}
        value={shown ?? week}
        onChange={tab =>
          void navigate({
            to: "/me/availability",
            search: { ...(schedule && { schedule }), ...(tab !== week && { tab }) },
          })
        }
        choices={[
          { value: week, label: t("tabs.hours") },
          ...parts.map(tab => ({
            value: tab,
            label: t(schedule && tab === "booking" ? "tabs.schedule" : `tabs.${tab}`),
          })),
        ]}
      />
      {children}
    </div>
  )
}
