import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { myCoachesBySlot } from "../../entities/coach/api.ts"
import { pendingConnections } from "../../entities/connection/api.ts"
import { useMe } from "../../lib/login.ts"
import { dayWord } from "../../lib/times.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"

/** No upcoming session: what is suggested depends on whether there is a coach, a request, or neither. */
export const NoSessions = () => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const requests = useQuery(pendingConnections("client"))
  return (
    <Card tone="hero">
      <QueryState
        from={useQuery(myCoachesBySlot)}
        loading={<SkeletonBlock height={280} round={22} />}
        what={t("coaches.what")}
        empty={({ items }) =>
          items.length === 0 &&
          (requests.data?.items[0] ? (
            <EmptyState
              object="envelope"
              title={t("nothing.pending")}
              text={t("nothing.pendingText", { name: requests.data.items[0].coach.firstName })}
              action={
                <LinkButton to="/network" search={{ tab: "requests" }} variant="light">
                  {t("nothing.see")}
                </LinkButton>
              }
            />
          ) : (
            <EmptyState
              object="lens"
              title={t("nothing.noCoach")}
              text={t("nothing.noCoachText")}
              action={<LinkButton to="/coaches">{t("nothing.find")}</LinkButton>}
            />
          ))
        }
      >
        {({ items }) => {
          const coach = items.find(({ button, nextFreeAt }) => button === "book" && nextFreeAt) ?? items[0]
          const free = coach?.nextFreeAt
          if (!coach) return null
          return (
            <EmptyState
              object="sun"
              title={t("nothing.title")}
              text={
                free
                  ? t("nothing.free", { name: coach.firstName, when: dayWord(free, timeZone) })
                  : t("nothing.text")
              }
              action={
                <LinkButton to="/coaches/$coachId/book" params={{ coachId: coach.id }}>
                  {t("nothing.book")}
                </LinkButton>
              }
            />
          )
        }}
      </QueryState>
    </Card>
  )
}
