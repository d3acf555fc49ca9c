import { Button } from "@mantine/core"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { groupByDay } from "../../lib/group-by-day.ts"
import { useLogin, useMe } from "../../lib/login.ts"
import { daysAway, dayWord, longDay } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { notifications, useRemoveNotification } from "./api.ts"
import { groupByPerson } from "./by-person.ts"
import { NotificationRow } from "./NotificationRow.tsx"
import css from "./notification-list.module.css"

/** All notifications by day, newest first. */
export const NotificationList = () => {
  const { t } = useTranslation(["notifications", "common"])
  const { timeZone } = useMe()
  const now = useNow()
  const query = useInfiniteQuery(notifications)
  const remove = useRemoveNotification(problem => toast({ tone: "problem", text: problemText(problem) }))
  return (
    <Card>
      <QueryState
        from={query}
        what={t("what")}
        loading={<RowsSkeleton count={6} />}
        empty={items => items.length === 0 && <NoNotifications />}
      >
        {items => (
          <div className={css.days}>
            {groupByDay(items, item => item.at, timeZone).map(({ day, items: ofDay }) => (
              <section key={day} className={css.day}>
                <h2 className={css.heading}>{headingOf(ofDay[0]?.at ?? now, timeZone, now)}</h2>
                <ul className={css.rows}>
                  {groupByPerson(ofDay).map(({ item, follows }) => (
                    <NotificationRow
                      key={item.id}
                      of={item}
                      follows={follows}
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
      {query.hasNextPage && (
        <div>
          <Button
            variant="light"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
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

const NoNotifications = () => {
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
