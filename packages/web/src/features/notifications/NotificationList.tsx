import { Button } from "@mantine/core"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { byDay } from "../../lib/by-day.ts"
import { useLogin, useMe } from "../../lib/login.ts"
import { daysAway, dayWord, longDay } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Rows } from "../../ui/feedback/Skeletons.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { notifications, useRemove } from "./api.ts"
import { NotificationRow } from "./NotificationRow.tsx"
import css from "./notification-list.module.css"

/** Everything that was told, newest first, by day. */
export const NotificationList = () => {
  const { t } = useTranslation(["notifications", "common"])
  const { timeZone } = useMe()
  const now = useNow()
  const asked = useInfiniteQuery(notifications)
  const remove = useRemove(problem => toast({ tone: "problem", text: problemText(problem) }))
  return (
    <Card>
      <QueryState
        from={asked}
        what={t("what")}
        waiting={<Rows count={6} />}
        empty={items => items.length === 0 && <Nothing />}
      >
        {items => (
          <div className={css.days}>
            {byDay(items, item => item.at, timeZone).map(({ day, items: ofDay }) => (
              <section key={day} className={css.day}>
                <h2 className={css.heading}>{headingOf(ofDay[0]?.at ?? now, timeZone, now)}</h2>
                <ul className={css.rows}>
                  {ofDay.map(item => (
                    <NotificationRow
                      key={item.id}
                      of={item}
                      now={now}
                      onRemove={notificationId => remove.mutate({ params: { notificationId } })}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </QueryState>
      {asked.hasNextPage && (
        <div>
          <Button
            variant="light"
            loading={asked.isFetchingNextPage}
            onClick={() => void asked.fetchNextPage()}
          >
            {t("common:showMore")}
          </Button>
        </div>
      )}
    </Card>
  )
}

const headingOf = (at: string | number, zone: string, now: number): string =>
  Math.abs(daysAway(at, zone, now)) <= 1 ? dayWord(at, zone, now) : longDay(at, zone)

const Nothing = () => {
  const { t } = useTranslation("notifications")
  const { side } = useLogin()
  return (
    <EmptyState
      object="bell"
      title={t("empty.title")}
      text={t("empty.text")}
      action={
        <LinkButton to={side === "coach" ? "/clients" : "/coaches"} variant="light">
          {t(`empty.${side}`)}
        </LinkButton>
      }
    />
  )
}
