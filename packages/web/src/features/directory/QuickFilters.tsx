import { Button, Chip } from "@mantine/core"
import { IconTicket } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { ChangeSearch } from "./CoachFilters.tsx"
import { languageName } from "./languages.ts"
import css from "./quick-filters.module.css"
import type { CoachSearch, Tab } from "./search.ts"

interface Props {
  search: CoachSearch
  change: ChangeSearch
  counts: Record<Tab, number | undefined>
  onCode: () => void
}

/** The most used filters and the two tabs as one scrollable row, on phones. */
export const QuickFilters = ({ search, change, counts, onCode }: Props) => {
  const { t } = useTranslation("directory")
  const tab = (name: Tab) => (
    <Chip checked={search.tab === name} onChange={on => change({ tab: on ? name : undefined })}>
      {t(`tabs.${name}`)} {counts[name] || ""}
    </Chip>
  )
  const chosen = [...(search.specialty ?? []), ...(search.language ?? [])]
  const without = (value: string): void =>
    change({
      specialty: search.specialty?.filter(other => other !== value),
      language: search.language?.filter(other => other !== value),
    })
  return (
    <fieldset className={css.row} aria-label={t("filters.quick")}>
      {search.tab !== "requests" &&
        chosen.map(value => (
          <Chip key={value} checked onChange={() => without(value)}>
            {search.language?.includes(value) ? languageName(value) : value}
          </Chip>
        ))}
      {search.tab !== "requests" && (
        <Chip checked={search.free ?? false} onChange={on => change({ free: on || undefined })}>
          {t("filters.freeShort")}
        </Chip>
      )}
      {tab("mine")}
      {tab("requests")}
      <Button
        variant="default"
        className={css.code}
        leftSection={<IconTicket size={18} stroke={1.75} aria-hidden="true" />}
        onClick={onCode}
      >
        {t("codeShort")}
      </Button>
    </fieldset>
  )
}
