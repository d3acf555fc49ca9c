import { Button } from "@mantine/core"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { FilterField } from "../../ui/inputs/FilterField.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { users } from "./api.ts"
import css from "./filters.module.css"
import { ShowMoreButton } from "./ShowMoreButton.tsx"
import { roles, type UsersSearch } from "./search.ts"
import { UserRow } from "./UserRow.tsx"

interface Props {
  search: UsersSearch
  onSearch: (search: UsersSearch) => void
}

export const UserList = ({ search, onSearch }: Props) => {
  const { t } = useTranslation("admin")
  const { q, role, suspended } = search
  const query = useInfiniteQuery(
    users({ ...(q && { q }), ...(role && { role }), ...(suspended && { suspended: "true" }) }),
  )
  const shown = suspended ? "suspended" : (role ?? "all")
  const named = q ? { q } : {}
  return (
    <>
      <div className={css.bar}>
        <Segments
          label={t("users.roles")}
          value={shown}
          onChange={next =>
            onSearch({
              ...named,
              ...(next === "suspended" ? { suspended: true } : next === "all" ? {} : { role: next }),
            })
          }
          choices={(["all", ...roles, "suspended"] as const).map(value => ({
            value,
            label: t(`users.${value}`),
          }))}
        />
        <FilterField
          label={t("users.search")}
          value={q ?? ""}
          onChange={next => {
            const { q: _, ...rest } = search
            onSearch({ ...rest, ...(next && { q: next }) })
          }}
        />
      </div>
      <Card>
        <QueryState
          from={query}
          what={t("users.what")}
          loading={<RowsSkeleton count={8} />}
          empty={items =>
            items.length === 0 && (
              <EmptyState
                object="lens"
                title={t("users.empty")}
                text={t("users.emptyText")}
                action={
                  <Button variant="light" onClick={() => onSearch({})}>
                    {t("users.showAll")}
                  </Button>
                }
              />
            )
          }
        >
          {items => (
            <ul className={css.rows}>
              {items.map(person => (
                <li key={person.id}>
                  <UserRow person={person} />
                </li>
              ))}
            </ul>
          )}
        </QueryState>
        <ShowMoreButton from={query} />
      </Card>
    </>
  )
}
