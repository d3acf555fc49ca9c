import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { addDays, noonOf, todayHere } from "../../entities/log/dates.ts"
import { longDay } from "../../lib/times.ts"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

/** The date of the log, with the days before and after it. */
export const DayHeader = ({ date }: { date: string }) => {
  const { t } = useTranslation("log")
  const navigate = useNavigate()
  const isToday = date === todayHere()
  const go = (to: string) => void navigate({ to: "/log", search: to === todayHere() ? {} : { date: to } })
  const day = longDay(noonOf(date), "UTC")
  return (
    <PageHeader
      title={isToday ? t("today") : day}
      sub={isToday ? day : t("title")}
      aside={
        <>
          <RoundButton
            label={t("previousDay")}
            icon={<IconChevronLeft className="turns" />}
            onClick={() => go(addDays(date, -1))}
          />
          <RoundButton
            label={t("nextDay")}
            icon={<IconChevronRight className="turns" />}
            onClick={() => go(addDays(date, 1))}
            disabled={isToday}
          />
        </>
      }
    />
  )
}
