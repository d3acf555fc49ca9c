import { Button } from "@mantine/core"
import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { pastWithClient, upcomingWithClient } from "../../../entities/booking/api.ts"
import type { Booking } from "../../../entities/booking/booking.ts"
import { useMe } from "../../../lib/login.ts"
import { shortDay, timeText } from "../../../lib/times.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import type { ClientProfile } from "./api.ts"
import css from "./client.module.css"

/** Planned and past sessions with this client. */
export const SessionsCard = ({ client }: { client: ClientProfile }) => {
  const { t } = useTranslation("client")
  const planned = useQuery(upcomingWithClient(client.id))
  const past = useInfiniteQuery(pastWithClient(client.id))
  return (
    <Card title={t("sessions.title")}>
      <QueryState from={planned} what={t("sessions.what")}>
        {({ items }) =>
          items.length > 0 && (
            <>
              <h3 className="label">{t("sessions.upcoming")}</h3>
              <Sessions items={items} />
            </>
          )
        }
      </QueryState>
      <QueryState
        from={past}
        what={t("sessions.what")}
        empty={items =>
          items.length === 0 &&
          planned.data?.items.length === 0 && (
            <p className="ink-2">{t("sessions.none", { name: client.firstName })}</p>
          )
        }
      >
        {items =>
          items.length > 0 && (
            <>
              <h3 className="label">{t("sessions.past")}</h3>
              <Sessions items={items} />
              {past.hasNextPage && (
                <Button
                  variant="subtle"
                  loading={past.isFetchingNextPage}
                  onClick={() => void past.fetchNextPage()}
                >
                  {t("sessions.more")}
                </Button>
              )}
            </>
          )
        }
      </QueryState>
    </Card>
  )
}

const Sessions = ({ items }: { items: readonly Booking[] }) => {
  const { t } = useTranslation(["client", "scheduling"])
  const zone = useMe().timeZone
  return (
    <ul className={css.sessions}>
      {items.map(session => (
        <li key={session.id}>
          <Link to="/bookings/$bookingId" params={{ bookingId: session.id }} className={css.session}>
            <span className="time">{session.scheduledAt ? timeText(session.scheduledAt, zone) : "–"}</span>
            <span>
              <b>{session.scheduledAt ? shortDay(session.scheduledAt, zone) : t("sessions.noTime")}</b>
              <span className="small ink-2">
                {t("sessions.line", { type: t(`scheduling:type.${session.type}`), minutes: session.minutes })}
              </span>
            </span>
            <span className="small ink-2">{t(`sessions.status.${session.status}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
