import { Button } from "@mantine/core"
import { IconAdjustmentsHorizontal } from "@tabler/icons-react"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { Sheet } from "../../ui/layout/Sheet.tsx"

import { type ChangeSearch, CoachFilters } from "./CoachFilters.tsx"
import { CoachList } from "./CoachList.tsx"
import css from "./find-coaches.module.css"
import { SearchField } from "./SearchField.tsx"
import { SortMenu } from "./SortMenu.tsx"
import { type CoachSearch, filterCount, withoutFilters } from "./search.ts"

interface Props {
  search: CoachSearch
  onSearch: (search: CoachSearch) => void
  change: ChangeSearch
  onRequest: (coach: ListedCoach) => void
  /** Chips between search and list, on phones. */
  quick?: ReactNode
}

/** Search, filters and results, which update while typing. */
export const FindCoaches = ({ search, onSearch, change, onRequest, quick }: Props) => {
  const { t } = useTranslation("directory")
  const [filtering, setFiltering] = useState(false)
  const activeFilters = filterCount(search)
  const clear = (): void => onSearch(withoutFilters(search))
  return (
    <div className={css.columns}>
      <aside className={css.side} aria-label={t("filters.label")}>
        <CoachFilters search={search} change={change} />
        {activeFilters > 0 && (
          <Button variant="default" onClick={clear}>
            {t("filters.clear")}
          </Button>
        )}
      </aside>
      <div className={css.main}>
        <div className={css.row}>
          <SearchField value={search.q ?? ""} onChange={q => change({ q })} />
          <span className={css.sort}>
            <SortMenu search={search} onChange={sort => change({ sort })} />
          </span>
          <span className={css.open}>
            <RoundButton
              size="lg"
              icon={<IconAdjustmentsHorizontal aria-hidden="true" />}
              label={activeFilters > 0 ? t("filters.some", { count: activeFilters }) : t("filters.label")}
              hasDot={activeFilters > 0}
              onClick={() => setFiltering(true)}
            />
          </span>
        </div>
        {quick}
        <CoachList
          search={search}
          onRequest={onRequest}
          empty={<NoCoaches search={search} showAll={() => onSearch({})} />}
        />
      </div>
      <Sheet
        opened={filtering}
        onClose={() => setFiltering(false)}
        title={t("filters.label")}
        size={440}
        foot={
          <>
            <Button variant="default" onClick={clear} disabled={activeFilters === 0}>
              {t("filters.clear")}
            </Button>
            <Button onClick={() => setFiltering(false)}>{t("filters.show")}</Button>
          </>
        }
      >
        <CoachFilters search={search} change={change} />
        <div className={css.sheetSort}>
          <span className="label">{t("sort.title")}</span>
          <SortMenu search={search} onChange={sort => change({ sort })} />
        </div>
      </Sheet>
    </div>
  )
}

const NoCoaches = ({ search, showAll }: { search: CoachSearch; showAll: () => void }) => {
  const { t } = useTranslation("directory")
  const kind =
    search.tab === "mine" && !search.q && filterCount(search) === 0
      ? "mine"
      : search.q || filterCount(search) > 0
        ? "search"
        : "nobody"
  return (
    <EmptyState
      object={kind === "search" ? "lens" : "door"}
      title={t(`empty.${kind}.title`)}
      text={t(`empty.${kind}.text`)}
      action={
        kind !== "nobody" && (
          <Button variant="light" onClick={showAll}>
            {t("empty.showAll")}
          </Button>
        )
      }
    />
  )
}
