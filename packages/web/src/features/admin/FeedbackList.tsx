import { useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { dayAndMonth, timeText } from "../../lib/times.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Row } from "../../ui/layout/Row.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { fullName } from "../../ui/people/person.ts"
import { feedbackPages } from "./api.ts"
import { ShowMoreButton } from "./ShowMoreButton.tsx"

export const FeedbackList = () => {
  const { t } = useTranslation("admin")
  const { timeZone } = useMe()
  const query = useInfiniteQuery(feedbackPages)
  return (
    <Card>
      <QueryState
        from={query}
        what={t("feedback.what")}
        loading={<RowsSkeleton count={4} />}
        empty={items =>
          items.length === 0 && (
            <EmptyState object="window" title={t("feedback.empty")} text={t("feedback.emptyText")} />
          )
        }
      >
        {items => (
          <ul>
            {items.map(({ id, person, page, text, at }) => (
              <Row
                key={id}
                as="li"
                start={<Avatar person={person} side="client" />}
                title={
                  <Link to="/admin/users/$userId" params={{ userId: person.id }}>
                    {fullName(person)}
                  </Link>
                }
                text={
                  <>
                    <span className="prose">{text}</span>
                    <span className="small ink-2">
                      {t("feedback.from", {
                        page,
                        at: `${dayAndMonth(at, timeZone)}, ${timeText(at, timeZone)}`,
                      })}
                    </span>
                  </>
                }
              />
            ))}
          </ul>
        )}
      </QueryState>
      <ShowMoreButton from={query} />
    </Card>
  )
}
