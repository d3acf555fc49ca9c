import { Button } from "@mantine/core"
import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import {
  acceptedConnections,
  type Connection,
  pastConnections,
  pendingConnections,
} from "../../entities/connection/api.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"

import { ConnectionSkeleton } from "./ConnectionSkeleton.tsx"
import css from "./connection-card.module.css"
import { PastConnectionCard } from "./PastConnectionCard.tsx"

/** The newest past connection with each coach to whom no open connection exists. */
const requestableIds = (past: readonly Connection[], open: readonly Connection[]): Set<string> => {
  const seenCoaches = new Set(open.map(connection => connection.coachId))
  const ids = new Set<string>()
  for (const connection of past) {
    if (!seenCoaches.has(connection.coachId)) ids.add(connection.id)
    seenCoaches.add(connection.coachId)
  }
  return ids
}

export const PastConnections = () => {
  const { t } = useTranslation(["network", "common"])
  const list = useInfiniteQuery(pastConnections("client", 20))
  const coaches = useQuery(acceptedConnections("client"))
  const requests = useQuery(pendingConnections("client"))
  const open = [...(coaches.data?.items ?? []), ...(requests.data?.items ?? [])]
  return (
    <QueryState
      from={list}
      loading={<ConnectionSkeleton />}
      what={t("what.past")}
      empty={past =>
        past.length === 0 && (
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
      {past => {
        const requestable = coaches.data && requests.data ? requestableIds(past, open) : new Set<string>()
        return (
          <>
            <div className={css.grid}>
              {past.map(item => (
                <PastConnectionCard key={item.id} of={item} canRequest={requestable.has(item.id)} />
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
