import { Button } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { type Client, clients } from "../../../entities/client/api.ts"
import { useNow } from "../../../lib/use-now.ts"
import { EmptyState } from "../../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"

import { ClientRow } from "./ClientRow.tsx"
import { ClientListSkeleton } from "./ListSkeleton.tsx"
import { NameSearch } from "./NameSearch.tsx"
import css from "./people-list.module.css"

interface Props {
  onBook: (client: Client) => void
  invite: ReactNode
}

/** The search field is shown above this number of rows. */
const MIN_TO_SEARCH = 5

export const ClientList = ({ onBook, invite }: Props) => {
  const { t } = useTranslation(["coaching", "common"])
  const now = useNow()
  const [typed, setTyped] = useState("")
  const [q] = useDebouncedValue(typed.trim(), 200)
  const list = useInfiniteQuery({ ...clients(q), placeholderData: keepPreviousData })
  const searching = typed !== "" || (list.data?.length ?? 0) > MIN_TO_SEARCH
  return (
    <>
      {searching && <NameSearch label={t("connected.search")} value={typed} onChange={setTyped} />}
      <QueryState
        from={list}
        loading={<ClientListSkeleton />}
        what={t("connected.what")}
        empty={found =>
          found.length === 0 &&
          (q === "" ? (
            <EmptyState
              object="door"
              title={t("connected.empty")}
              text={t("connected.emptyText")}
              action={invite}
            />
          ) : (
            <EmptyState
              object="lens"
              title={t("connected.none")}
              text={t("connected.noneText")}
              action={
                <Button variant="light" onClick={() => setTyped("")}>
                  {t("connected.all")}
                </Button>
              }
            />
          ))
        }
      >
        {found => (
          <>
            <ul className={css.list} aria-busy={list.isPlaceholderData}>
              {found.map(client => (
                <ClientRow key={client.id} of={client} now={now} onBook={() => onBook(client)} />
              ))}
            </ul>
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
        )}
      </QueryState>
    </>
  )
}
