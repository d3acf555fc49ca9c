import { Button } from "@mantine/core"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { type OwnGroup, ownGroups, type When } from "../../../entities/group/api.ts"
import { EmptyState } from "../../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { CardSkeleton } from "../../../ui/feedback/Skeletons.tsx"
import { GroupCard } from "./GroupCard.tsx"
import css from "./groups.module.css"

interface Props {
  when: When
  /** Null where this server lets the coach open none. */
  onNew: (() => void) | null
  onChange: (group: OwnGroup) => void
}

/** A coach's group sessions with their participants. */
export const GroupList = ({ when, onNew, onChange }: Props) => {
  const { t } = useTranslation("groups")
  const groups = useInfiniteQuery(ownGroups(when))
  return (
    <QueryState
      from={groups}
      loading={<CardSkeleton />}
      what={t("what")}
      empty={items =>
        items.length === 0 && (
          <EmptyState
            object="calendar"
            title={t(when === "past" ? "empty.past" : "empty.title")}
            text={t(when === "past" ? "empty.pastText" : "empty.text")}
            action={when === "upcoming" && onNew && <Button onClick={onNew}>{t("new")}</Button>}
          />
        )
      }
    >
      {items => (
        <>
          <ul className={css.list}>
            {items.map(group => (
              <li key={group.id}>
                <GroupCard group={group} onChange={() => onChange(group)} />
              </li>
            ))}
          </ul>
          {groups.hasNextPage && (
            <Button
              variant="light"
              loading={groups.isFetchingNextPage}
              onClick={() => void groups.fetchNextPage()}
            >
              {t("more")}
            </Button>
          )}
        </>
      )}
    </QueryState>
  )
}
