import { Button } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { EmptyState } from "../../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { pastClients } from "./api.ts"
import { ClientListSkeleton } from "./ListSkeleton.tsx"
import { NameSearch } from "./NameSearch.tsx"
import { PastClientRow } from "./PastClientRow.tsx"
import css from "./people-list.module.css"

interface Props {
  /** The action of the empty state. */
  requests: ReactNode
}

const MIN_TO_SEARCH = 5

/** Declined, withdrawn, expired and ended connections, each with its history. */
export const PastClients = ({ requests }: Props) => {
  const { t } = useTranslation(["coaching", "common"])
  const [typed, setTyped] = useState("")
  const [q] = useDebouncedValue(typed.trim(), 200)
  const list = useInfiniteQuery({ ...pastClients(q), placeholderData: keepPreviousData })
  const searching = typed !== "" || (list.data?.length ?? 0) > MIN_TO_SEARCH
  return (
    <>
      {searching && <NameSearch label={t("past.search")} value={typed} onChange={setTyped} />}
      <QueryState
        from={list}
        loading={<ClientListSkeleton />}
        what={t("past.what")}
        empty={over =>
          over.length === 0 &&
          (q === "" ? (
            <EmptyState
              object="window"
              title={t("past.empty")}
              text={t("past.emptyText")}
              action={requests}
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
        {over => (
          <>
            <ul className={css.list} aria-busy={list.isPlaceholderData}>
              {over.map(item => (
                <PastClientRow key={item.id} of={item} />
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
