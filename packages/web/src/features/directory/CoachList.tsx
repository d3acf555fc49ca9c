import { Button } from "@mantine/core"
import { useInfiniteQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { useMe } from "../../lib/login.ts"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { coachPages } from "./api.ts"
import { CoachCard } from "./CoachCard.tsx"
import { CoachListSkeleton } from "./CoachListSkeleton.tsx"
import css from "./coach-list.module.css"
import type { CoachSearch } from "./search.ts"

interface Props {
  search: CoachSearch
  onRequest: (coach: ListedCoach) => void
  empty: ReactNode
}

export const CoachList = ({ search, onRequest, empty }: Props) => {
  const { t } = useTranslation(["directory", "common"])
  const me = useMe()
  const now = useNow()
  const coaches = useInfiniteQuery(coachPages(search))
  return (
    <QueryState
      from={coaches}
      loading={<CoachListSkeleton />}
      what={t("list")}
      empty={found => found.length === 0 && empty}
    >
      {found => (
        <div aria-busy={coaches.isPlaceholderData}>
          <p className="visually-hidden" role="status">
            {t(coaches.hasNextPage ? "foundMore" : "found", { count: found.length })}
          </p>
          <ul className={css.grid} data-stale={coaches.isPlaceholderData}>
            {found.map(coach => (
              <li key={coach.id} className={css.item}>
                <CoachCard
                  coach={coach}
                  zone={me.timeZone}
                  now={now}
                  isSelf={coach.id === me.id}
                  onRequest={onRequest}
                />
              </li>
            ))}
          </ul>
          {coaches.hasNextPage && (
            <div className={css.more}>
              <Button
                variant="default"
                loading={coaches.isFetchingNextPage}
                onClick={() => void coaches.fetchNextPage()}
              >
                {t("common:showMore")}
              </Button>
            </div>
          )}
        </div>
      )}
    </QueryState>
  )
}
