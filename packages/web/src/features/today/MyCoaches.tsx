import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { myCoachesBySlot } from "../../entities/coach/api.ts"
import { useMe } from "../../lib/login.ts"
import { dayWord, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { ErrorState } from "../../ui/feedback/ErrorState.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Row, RowList } from "../../ui/layout/Row.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { fullName } from "../../ui/people/person.ts"
import css from "./later-sessions.module.css"

/** The coaches to book with, the soonest free first; nothing where there is none. */
export const MyCoaches = () => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const now = useNow()
  const coaches = useQuery(myCoachesBySlot)
  if (coaches.isError && !coaches.data)
    return (
      <Card title={t("coaches.title")}>
        <ErrorState error={coaches.error} retry={() => void coaches.refetch()} what={t("coaches.what")} />
      </Card>
    )
  if (!coaches.data?.items.length) return null
  return (
    <Card
      title={t("coaches.title")}
      aside={
        <Link to="/network" className={css.all}>
          {t("coaches.all")}
        </Link>
      }
    >
      <RowList>
        {coaches.data.items.map(coach => {
          const free = coach.nextFreeAt
          return (
            <Row
              key={coach.id}
              as="li"
              start={<Avatar person={coach} side="coach" size={48} />}
              title={
                <Link to="/coaches/$coachId" params={{ coachId: coach.id }} className={css.name}>
                  {fullName(coach)}
                </Link>
              }
              text={
                free
                  ? t("coaches.free", { when: `${dayWord(free, timeZone, now)} ${timeText(free, timeZone)}` })
                  : t("coaches.full")
              }
              end={
                coach.button === "book" && (
                  <LinkButton
                    to="/coaches/$coachId/book"
                    params={{ coachId: coach.id }}
                    variant="light"
                    size="sm"
                  >
                    {t("coaches.book")}
                    <span className="visually-hidden">{t("coaches.with", { name: coach.firstName })}</span>
                  </LinkButton>
                )
              }
            />
          )
        })}
      </RowList>
    </Card>
  )
}
