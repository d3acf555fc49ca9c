import { useState } from "react"
import { useTranslation } from "react-i18next"
import { LinkButton } from "../../ui/buttons.tsx"
import { Columns, Page } from "../../ui/Page.tsx"
import { PageHeader } from "../../ui/PageHeader.tsx"
import { Segments } from "../../ui/Segments.tsx"
import { usePhone } from "../../ui/use-phone.ts"
import { MonthOfSessions } from "./MonthOfSessions.tsx"
import { PastSessions } from "./PastSessions.tsx"
import { UpcomingSessions } from "./UpcomingSessions.tsx"

type View = "upcoming" | "month" | "past"

/** A client's sessions: what comes by day, the month beside it, and what was. */
export const ClientCalendar = () => {
  const { t } = useTranslation(["sessions", "common"])
  const phone = usePhone()
  const [view, show] = useState<View>("upcoming")
  const views: View[] = phone ? ["upcoming", "month", "past"] : ["upcoming", "past"]
  const list = view === "past" ? <PastSessions /> : <UpcomingSessions />
  return (
    <Page
      header={
        <PageHeader
          title={t("common:titles.calendar")}
          beside={
            <Segments
              label={t("calendar.view")}
              value={view === "month" && !phone ? "upcoming" : view}
              onChange={show}
              fullWidth={phone}
              choices={views.map(value => ({ value, label: t(`calendar.${value}`) }))}
            />
          }
          aside={
            !phone && (
              <LinkButton to="/network" variant="light">
                {t("calendar.book")}
              </LinkButton>
            )
          }
        />
      }
    >
      {phone ? (
        view === "month" ? (
          <MonthOfSessions />
        ) : (
          list
        )
      ) : (
        <Columns side={<MonthOfSessions />}>{list}</Columns>
      )}
    </Page>
  )
}
