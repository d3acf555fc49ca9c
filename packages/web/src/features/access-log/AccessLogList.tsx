import { Button } from "@mantine/core"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { useNow } from "../../lib/use-now.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { AccessLogDays } from "./AccessLogDays.tsx"
import { AccessLogFilters } from "./AccessLogFilters.tsx"
import { accessLogPages } from "./api.ts"
import type { AccessLogSearch } from "./search.ts"

interface Props {
  search: AccessLogSearch
  onSearch: (search: AccessLogSearch) => void
}

/** Every access to the person's data by day. */
export const AccessLogList = ({ search, onSearch }: Props) => {
  const { t } = useTranslation(["accessLog", "common"])
  const { timeZone } = useMe()
  const now = useNow()
  const found = useInfiniteQuery(accessLogPages({ viewerId: search.viewer, month: search.month }))
  const narrowed = Boolean(search.viewer ?? search.month)
  return (
    <Card>
      <AccessLogFilters search={search} onSearch={onSearch} zone={timeZone} now={now} />
      <QueryState
        from={found}
        loading={<RowsSkeleton count={5} />}
        what={t("what")}
        empty={list =>
          list.length === 0 && (
            <EmptyState
              object="window"
              title={t(narrowed ? "empty.narrowed" : "empty.title")}
              text={t(narrowed ? "empty.narrowedText" : "empty.text")}
              action={
                narrowed && (
                  <Button variant="light" onClick={() => onSearch({})}>
                    {t("empty.showAll")}
                  </Button>
                )
              }
            />
          )
        }
      >
        {list => (
          <>
            <AccessLogDays entries={list} zone={timeZone} now={now} />
            {found.hasNextPage && (
              <div>
                <Button
                  variant="default"
                  loading={found.isFetchingNextPage}
                  onClick={() => void found.fetchNextPage()}
                >
                  {t("common:showMore")}
                </Button>
              </div>
            )}
          </>
        )}
      </QueryState>
    </Card>
  )
}
