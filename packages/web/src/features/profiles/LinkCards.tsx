import {
  IconBell,
  IconBuildingCommunity,
  IconCalendarClock,
  IconCalendarShare,
  IconCoins,
  IconEye,
  IconEyeOff,
  IconIdBadge2,
  IconLock,
  IconUser,
  IconUsers,
  IconWorldShare,
} from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useLogin, useMe } from "../../lib/login.ts"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { LinkRow } from "../../ui/layout/LinkRow.tsx"
import { accessLogViewers } from "./api.ts"
import css from "./link-cards.module.css"

/** Links that apply to both sides. */
export const YouCard = () => {
  const { t } = useTranslation("me")
  const { side } = useLogin()
  const { data } = useQuery(accessLogViewers)
  const seen = data?.viewers.reduce((sum, viewer) => sum + viewer.looks, 0)
  return (
    <Card title={t("you.title")}>
      <nav className={css.rows} aria-label={t("you.title")}>
        <LinkRow
          to="/me/profile"
          start={<IconTile icon={<IconUser />} colour="spruce" />}
          title={t("you.profile")}
          text={t("you.profileText")}
        />
        {side === "client" && (
          <LinkRow
            to="/network"
            start={<IconTile icon={<IconUsers />} colour="spruce" />}
            title={t("you.network")}
            text={t("you.networkText")}
          />
        )}
        <LinkRow
          to="/me/access-log"
          start={<IconTile icon={<IconEye />} colour="spruce" />}
          title={t("you.accessLog")}
          text={
            seen === undefined
              ? " "
              : seen === 0
                ? t("you.accessLogNone")
                : t("you.accessLog", { count: seen })
          }
        />
        <LinkRow
          to="/me/privacy"
          start={<IconTile icon={<IconEyeOff />} colour="spruce" />}
          title={t("you.privacy")}
          text={t("you.privacyText")}
        />
      </nav>
    </Card>
  )
}

/** Links to the coach's settings. */
export const CoachingCard = () => {
  const { t } = useTranslation("me")
  const me = useMe()
  return (
    <Card title={t("coaching.title")}>
      <nav className={css.rows} aria-label={t("coaching.title")}>
        <LinkRow
          to="/me/profile"
          search={{ as: "coach" }}
          start={<IconTile icon={<IconIdBadge2 />} colour="fig" />}
          title={t("coaching.coachProfile")}
          text={t("coaching.coachProfileText")}
        />
        <LinkRow
          to="/coaches/$coachId"
          params={{ coachId: me.id }}
          start={<IconTile icon={<IconEye />} colour="fig" />}
          title={t("you.coachPage")}
          text={t("you.coachPageText")}
        />
        <LinkRow
          to="/me/availability"
          start={<IconTile icon={<IconCalendarClock />} colour="fig" />}
          title={t("coaching.hours")}
          text={t("coaching.hoursText")}
        />
        <LinkRow
          to="/me/prices"
          start={<IconTile icon={<IconCoins />} colour="fig" />}
          title={t("coaching.prices")}
          text={t("coaching.pricesText")}
        />
        <LinkRow
          to="/me/booking-page"
          start={<IconTile icon={<IconWorldShare />} colour="fig" />}
          title={t("coaching.page")}
          text={t("coaching.pageText")}
        />
      </nav>
    </Card>
  )
}

export const ServerCard = () => {
  const { t } = useTranslation("me")
  const me = useMe()
  const { has } = useLogin()
  const account = !me.emailVerified ? "accountUnconfirmed" : me.twoFactor ? "accountOn" : "accountOff"
  return (
    <Card title={t("app.title")}>
      <nav className={css.rows} aria-label={t("app.title")}>
        <LinkRow
          to="/me/account"
          start={<IconTile icon={<IconLock />} colour="plain" />}
          title={t("app.account")}
          text={t(`app.${account}`)}
        />
        <LinkRow
          to="/me/calendars"
          start={<IconTile icon={<IconCalendarShare />} colour="plain" />}
          title={t("app.calendars")}
          text={t("app.calendarsText")}
        />
        <LinkRow
          to="/me/notifications"
          start={<IconTile icon={<IconBell />} colour="plain" />}
          title={t("app.notifications")}
          text={t("app.notificationsText")}
        />
        {has("admin") && (
          <LinkRow
            to="/admin"
            start={<IconTile icon={<IconBuildingCommunity />} colour="plain" />}
            title={t("app.admin")}
            text={t("app.adminText")}
          />
        )}
      </nav>
    </Card>
  )
}
