import { Button } from "@mantine/core"
import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { type Connection, myCoaches, myRequests, past } from "./api.ts"
import { ConnectionSkeleton } from "./ConnectionSkeleton.tsx"
import css from "./connection-card.module.css"
import { PastCard } from "./PastCard.tsx"

/** The newest of what is over between oneself and each coach, where nothing is open now. */
const askable = (over: readonly Connection[], open: readonly Connection[]): Set<string> => {
  const met = new Set(open.map(each => each.coachId))
  const ids = new Set<string>()
  for (const each of over) {
    if (!met.has(each.coachId)) ids.add(each.id)
    met.add(each.coachId)
  }
  return ids
}

export const PastList = () => {
  const { t } = useTranslation(["network", "common"])
  const list = useInfiniteQuery(past)
  const coaches = useQuery(myCoaches)
  const requests = useQuery(myRequests)
  const open = [...(coaches.data?.items ?? []), ...(requests.data?.items ?? [])]
  return (
    <QueryState
      from={list}
      waiting={<ConnectionSkeleton />}
      what={t("what.past")}
      empty={over =>
        over.length === 0 && (
          <EmptyState
            object="window"
            title={t("empty.past.title")}
            text={t("empty.past.text")}
            action={
              <LinkButton to="/coaches" variant="light">
                {t("find")}
              </LinkButton>
            }
          />
        )
      }
    >
      {over => {
        const may = coaches.data && requests.data ? askable(over, open) : new Set<string>()
        return (
          <>
            <div className={css.grid}>
              {over.map(item => (
                <PastCard key={item.id} of={item} mayAsk={may.has(item.id)} />
              ))}
            </div>
            {list.hasNextPage && (
              <div>
                <Button
                  variant="default"
                  loading={list.isFetchingNextPage}
                  onClick={() => void list.fetchNextPage()}
                >
                  {t("common:showMore")}
                </Button>
              </div>
            )}
          </>
        )
      }}
    </QueryState>
  )
}
