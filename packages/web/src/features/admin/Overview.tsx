import { IconAlertTriangle, IconBan, IconInbox, IconMailX } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton, SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { LinkRow } from "../../ui/layout/LinkRow.tsx"
import { Columns } from "../../ui/layout/Page.tsx"
import { failedMails, jobs, newestUsers, nextBookings, statistics, suspendedUsers } from "./api.ts"
import { BookingRow } from "./BookingRow.tsx"
import { Figures } from "./Figures.tsx"
import css from "./filters.module.css"
import { UserRow } from "./UserRow.tsx"
import { addDays, today } from "./week.ts"

const DAYS_BACK = 27

export const Overview = () => (
  <Columns
    side={
      <>
        <AttentionCard />
        <NewestUsersCard />
      </>
    }
    sideFirst
  >
    <RequestsCard />
    <NextSessionsCard />
  </Columns>
)

const AttentionCard = () => {
  const { t } = useTranslation("admin")
  const jobsQuery = useQuery(jobs)
  const mailsQuery = useQuery(failedMails)
  const suspendedQuery = useQuery(suspendedUsers)
  const failedJobs = jobsQuery.data?.failed ?? 0
  const failed = mailsQuery.data?.items.length ?? 0
  const suspendedCount = suspendedQuery.data?.items.length ?? 0
  const smtpMissing = mailsQuery.data?.smtp === false
  return (
    <Card title={t("overview.attention")}>
      <QueryState from={jobsQuery} what={t("overview.what")} loading={<RowsSkeleton count={2} />}>
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
            {suspendedCount > 0 && (
              <LinkRow
                to="/admin/users"
                search={{ suspended: true }}
                start={<IconTile icon={<IconBan />} colour="plain" />}
                title={t("overview.suspended", { count: suspendedCount })}
                text={t("overview.suspendedText")}
              />
            )}
            {smtpMissing && (
              <LinkRow
                to="/admin/mails"
                start={<IconTile icon={<IconInbox />} colour="plain" />}
                title={t("overview.mailsKept")}
                text={t("overview.mailsKeptText")}
              />
            )}
            {failedJobs + failed + suspendedCount === 0 && !smtpMissing && (
              <p className="ink-2">{t("overview.quiet")}</p>
            )}
          </div>
        )}
      </QueryState>
    </Card>
  )
}

const RequestsCard = () => {
  const { t } = useTranslation("admin")
  const query = useQuery(statistics(addDays(today("UTC"), -DAYS_BACK)))
  return (
    <Card
      title={t("overview.requests")}
      sub={t("overview.requestsSub")}
      aside={<SeeAllLink to="/admin/connections" />}
    >
      <QueryState from={query} what={t("stats.what")} loading={<SkeletonBlock height={70} />}>
        {found => <Figures of={found} few />}
      </QueryState>
    </Card>
  )
}

const NextSessionsCard = () => {
  const { t } = useTranslation("admin")
  const { timeZone } = useMe()
  return (
    <Card title={t("overview.sessions")} aside={<SeeAllLink to="/admin/bookings" />}>
      <QueryState
        from={useQuery(nextBookings)}
        what={t("bookings.what")}
        loading={<RowsSkeleton count={4} />}
        empty={list => list.items.length === 0 && <p className="ink-2">{t("overview.noSessions")}</p>}
      >
        {list => (
          <ul>
            {list.items.map(booking => (
              <BookingRow key={booking.id} of={booking} zone={timeZone} showDay />
            ))}
          </ul>
        )}
      </QueryState>
    </Card>
  )
}

const NewestUsersCard = () => {
  const { t } = useTranslation("admin")
  return (
    <Card title={t("overview.newest")} aside={<SeeAllLink to="/admin/users" />}>
      <QueryState from={useQuery(newestUsers)} what={t("users.what")} loading={<RowsSkeleton count={5} />}>
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

const SeeAllLink = ({ to }: { to: "/admin/users" | "/admin/bookings" | "/admin/connections" }) => {
  const { t } = useTranslation("admin")
  return (
    <Link to={to} className={css.all}>
      {t("overview.all")}
    </Link>
  )
}
