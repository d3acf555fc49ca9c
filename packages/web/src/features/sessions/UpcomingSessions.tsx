import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { LinkButton } from "../../ui/buttons.tsx"
import { Card } from "../../ui/Card.tsx"
import { Empty } from "../../ui/Empty.tsx"
import { Loaded } from "../../ui/Loaded.tsx"
import { Rows } from "../../ui/Skeletons.tsx"
import { myUpcoming } from "./api.ts"
import { DayList } from "./DayList.tsx"

export const UpcomingSessions = () => {
  const { t } = useTranslation("sessions")
  return (
    <Loaded
      from={useQuery(myUpcoming)}
      waiting={
        <Card>
          <Rows count={3} />
        </Card>
      }
      what={t("calendar.whatUpcoming")}
      empty={({ items }) =>
        items.length === 0 && (
          <Card>
            <Empty
              object="calendar"
              title={t("calendar.emptyTitle")}
              text={t("calendar.emptyText")}
              action={<LinkButton to="/network">{t("calendar.book")}</LinkButton>}
            />
          </Card>
        )
      }
    >
      {({ items }) => <DayList bookings={items} />}
    </Loaded>
  )
}
