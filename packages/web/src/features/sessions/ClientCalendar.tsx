import { useState } from "react"
import { useTranslation } from "react-i18next"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Columns, Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { PastSessions } from "./PastSessions.tsx"
import { SessionMonth } from "./SessionMonth.tsx"
import { UpcomingSessions } from "./UpcomingSessions.tsx"

type View = "upcoming" | "month" | "past"

/** A client's sessions: upcoming ones by day, a month, and past ones. */
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
      {phone ? view === "month" ? <SessionMonth /> : list : <Columns side={<SessionMonth />}>{list}</Columns>}
    </Page>
  )
}
