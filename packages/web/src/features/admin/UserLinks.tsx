import {
  IconCalendar,
  IconCalendarCheck,
  IconEye,
  IconEyeSearch,
  IconIdBadge2,
  IconStar,
} from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { LinkRow } from "../../ui/layout/LinkRow.tsx"
import type { UserDetail } from "./api.ts"
import css from "./filters.module.css"

export const UserLinks = ({ of }: { of: UserDetail }) => {
  const { t } = useTranslation("admin")
  const name = of.firstName
  const coach = of.roles.includes("coach")
  return (
    <Card title={t("user.links", { name })}>
      <nav className={css.rows} aria-label={t("user.links", { name })}>
        <LinkRow
          to="/admin/bookings"
          search={{ when: "all", ...(coach ? { coach: of.id } : { client: of.id }) }}
          start={<IconTile icon={<IconCalendarCheck />} colour="plain" />}
          title={t("user.bookings")}
        />
        {coach && (
          <>
            <LinkRow
              to="/admin/coaches/$coachId"
              params={{ coachId: of.id }}
              start={<IconTile icon={<IconCalendar />} colour="plain" />}
              title={t("user.calendar")}
            />
            <LinkRow
              to="/admin/coaches/$coachId/reviews"
              params={{ coachId: of.id }}
              start={<IconTile icon={<IconStar />} colour="plain" />}
              title={t("user.reviews")}
            />
            <LinkRow
              to="/coaches/$coachId"
              params={{ coachId: of.id }}
              start={<IconTile icon={<IconIdBadge2 />} colour="plain" />}
              title={t("user.page")}
            />
          </>
        )}
        <LinkRow
          to="/admin/audit"
          search={{ subject: of.id }}
          start={<IconTile icon={<IconEye />} colour="plain" />}
          title={t("user.accessLog", { name })}
        />
        {(coach || of.roles.includes("admin")) && (
          <LinkRow
            to="/admin/audit"
            search={{ viewer: of.id }}
            start={<IconTile icon={<IconEyeSearch />} colour="plain" />}
            title={t("user.accessLogBy", { name })}
          />
        )}
      </nav>
    </Card>
  )
}
