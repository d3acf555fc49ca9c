import { Button } from "@mantine/core"
import { useInfiniteQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { otherMember, rooms } from "../../entities/room/api.ts"
import { useLogin, useMe } from "../../lib/login.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { FilterField } from "../../ui/inputs/FilterField.tsx"
import { RoomRow } from "./RoomRow.tsx"
import css from "./room-list.module.css"
import { usePresence } from "./use-presence.ts"

type Tab = "all" | "coach" | "client"

/** The conversations, the one with the newest message first. */
export const RoomList = ({ openId, header }: { openId: string | undefined; header: ReactNode }) => {
  const { t } = useTranslation(["messaging", "common"])
  const me = useMe()
  const { roles } = useLogin()
  const [q, search] = useState("")
  const [tab, setTab] = useState<Tab>("all")
  const query = useInfiniteQuery(rooms({ ...(q && { q }), ...(tab !== "all" && { relationship: tab }) }))
  const items = query.data ?? []
  const presence = usePresence(items.flatMap(item => otherMember(item, me.id)?.id ?? []))
  const tabs: Tab[] = ["all", "coach", ...(roles.includes("coach") ? (["client"] as const) : [])]
  return (
    <section className={css.list} aria-label={t("what")}>
      {header}
      <FilterField label={t("search")} value={q} onChange={search} />
      {tabs.length > 2 && (
        <fieldset className={css.tabs} aria-label={t("tabs.label")}>
          {tabs.map(name => (
            <button
              key={name}
              type="button"
              className={css.tab}
              aria-pressed={tab === name}
              onClick={() => setTab(name)}
            >
              {t(`tabs.${name}`)}
            </button>
          ))}
        </fieldset>
      )}
      <QueryState
        from={query}
        what={t("what")}
        loading={<RowsSkeleton count={6} />}
        empty={found => found.length === 0 && <NoRooms isSearch={q !== ""} isTab={tab !== "all"} />}
      >
        {found => (
          <ul className={css.rows}>
            {found.map(item => {
              const other = otherMember(item, me.id)
              return (
                <RoomRow
                  key={item.id}
                  room={item}
                  myId={me.id}
                  zone={me.timeZone}
                  isOpen={item.id === openId}
                  status={other && (presence[other.id]?.status ?? other.status)}
                />
              )
            })}
          </ul>
        )}
      </QueryState>
      {query.hasNextPage && (
        <Button variant="light" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("common:showMore")}
        </Button>
      )}
    </section>
  )
}

const NoRooms = ({ isSearch, isTab }: { isSearch: boolean; isTab: boolean }) => {
  const { t } = useTranslation("messaging")
  const { side } = useLogin()
  if (isSearch)
    return <EmptyState object="lens" title={t("empty.search.title")} text={t("empty.search.text")} />
  if (isTab) return <EmptyState object="envelope" title={t("empty.tab.title")} text={t("empty.tab.text")} />
  return (
    <EmptyState
      object="envelope"
      title={t(`empty.${side}.title`)}
      text={t(`empty.${side}.text`)}
      action={
        <LinkButton to={side === "coach" ? "/clients" : "/coaches"} variant="light">
          {t(`empty.${side}.action`)}
        </LinkButton>
      }
    />
  )
}
