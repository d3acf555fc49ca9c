import { IconCalendarClock, IconCoins, IconIdBadge2 } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { ownPage } from "../../../entities/coach/api.ts"
import { IconTile } from "../../../ui/illustrations/IconTile.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { LinkRow } from "../../../ui/layout/LinkRow.tsx"

/** Links from Today to the coach's hours, prices and page. */
export const SetupCard = () => {
  const { t } = useTranslation("firstHour")
  const { data: page } = useQuery(ownPage)
  return (
    <Card title={t("setup.title")}>
      <nav aria-label={t("setup.title")}>
        <LinkRow
          to="/me/availability"
          start={<IconTile icon={<IconCalendarClock />} colour="fig" />}
          title={t("setup.hours")}
          text={t(page?.hasHours === false ? "setup.notSet" : "setup.hoursSet")}
        />
        <LinkRow
          to="/me/prices"
          start={<IconTile icon={<IconCoins />} colour="fig" />}
          title={t("setup.prices")}
          text={t(page?.hasPrices === false ? "setup.notSet" : "setup.pricesSet")}
        />
        <LinkRow
          to="/me/profile"
          search={{ as: "coach" }}
          start={<IconTile icon={<IconIdBadge2 />} colour="fig" />}
          title={t("setup.page")}
          text={t(page?.publishedAt === null ? "setup.unpublished" : "setup.published")}
        />
      </nav>
    </Card>
  )
}
