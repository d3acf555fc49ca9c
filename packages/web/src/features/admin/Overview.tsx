import { IconAlertTriangle, IconBan, IconInbox, IconMailX } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Bone, Rows } from "../../ui/feedback/Skeletons.tsx"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { LinkRow } from "../../ui/layout/LinkRow.tsx"
import { Columns } from "../../ui/layout/Page.tsx"
import { failedMails, jobs, newestUsers, nextBookings, statistics, suspendedUsers } from "./api.ts"
import { BookingRow } from "./BookingRow.tsx"
import { Figures } from "./Figures.tsx"
import css from "./filters.module.css"
import { UserRow } from "./UserRow.tsx"
import { daysOn, today } from "./week.ts"

const FOUR_WEEKS = 27

export const Overview = () => (
  <Columns
    side={
      <>
        <Attention />
        <Newest />
      </>
    }
    sideFirst
  >
    <Requests />
    <NextSessions />
  </Columns>
)

const Attention = () => {
  const { t } = useTranslation("admin")
  const ofJobs = useQuery(jobs)
  const mails = useQuery(failedMails)
  const suspended = useQuery(suspendedUsers)
  const failedJobs = ofJobs.data?.failed ?? 0
  const failed = mails.data?.items.length ?? 0
  const away = suspended.data?.items.length ?? 0
  const kept = mails.data?.smtp === false
  return (
    <Card title={t("overview.attention")}>
      <QueryState from={ofJobs} what={t("overview.what")} waiting={<Rows count={2} />}>
        {() => (
          <div className={css.rows}>
            {failedJobs > 0 && (
              <LinkRow
                to="/admin/jobs"
                start={<IconTile icon={<IconAlertTriangle />} colour="honey" />}
                title={t("overview.jobsFailed", { count: failedJobs })}
                text={t("overview.jobsFailedText")}
              />
            )}
            {failed > 0 && (
              <LinkRow
                to="/admin/mails"
                search={{ status: "failed" }}
                start={<IconTile icon={<IconMailX />} colour="honey" />}
                title={t("overview.mailsFailed", { count: failed })}
                text={t("overview.mailsFailedText")}
              />
            )}
            {away > 0 && (
              <LinkRow
                to="/admin/users"
                search={{ suspended: true }}
                start={<IconTile icon={<IconBan />} colour="plain" />}
                title={t("overview.suspended", { count: away })}
                text={t("overview.suspendedText")}
              />
            )}
            {kept && (
              <LinkRow
                to="/admin/mails"
                start={<IconTile icon={<IconInbox />} colour="plain" />}
                title={t("overview.mailsKept")}
                text={t("overview.mailsKeptText")}
              />
            )}
            {failedJobs + failed + away === 0 && !kept && <p className="ink-2">{t("overview.quiet")}</p>}
          </div>
        )}
      </QueryState>
    </Card>
  )
}

const Requests = () => {
  const { t } = useTranslation("admin")
  const asked = useQuery(statistics(daysOn(today("UTC"), -FOUR_WEEKS)))
  return (
    <Card
      title={t("overview.requests")}
      sub={t("overview.requestsSub")}
      aside={<All to="/admin/connections" />}
    >
      <QueryState from={asked} what={t("stats.what")} waiting={<Bone height={70} />}>
        {found => <Figures of={found} few />}
      </QueryState>
    </Card>
  )
}

const NextSessions = () => {
  const { t } = useTranslation("admin")
  const { timeZone } = useMe()
  return (
    <Card title={t("overview.sessions")} aside={<All to="/admin/bookings" />}>
      <QueryState
        from={useQuery(nextBookings)}
        what={t("bookings.what")}
        waiting={<Rows count={4} />}
        empty={list => list.items.length === 0 && <p className="ink-2">{t("overview.noSessions")}</p>}
      >
        {list => (
          <ul>
            {list.items.map(booking => (
              <BookingRow key={booking.id} of={booking} zone={timeZone} dated />
            ))}
          </ul>
        )}
      </QueryState>
    </Card>
  )
}

const Newest = () => {
  const { t } = useTranslation("admin")
  return (
    <Card title={t("overview.newest")} aside={<All to="/admin/users" />}>
      <QueryState from={useQuery(newestUsers)} what={t("users.what")} waiting={<Rows count={5} />}>
        {list => (
          <ul className={css.rows}>
            {list.items.map(person => (
              <li key={person.id}>
                <UserRow person={person} short />
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </Card>
  )
}

const All = ({ to }: { to: "/admin/users" | "/admin/bookings" | "/admin/connections" }) => {
  const { t } = useTranslation("admin")
  return (
    <Link to={to} className={css.all}>
      {t("overview.all")}
    </Link>
  )
}
