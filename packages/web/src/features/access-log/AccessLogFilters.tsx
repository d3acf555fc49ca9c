import { Button, Menu } from "@mantine/core"
import { IconCalendar, IconCheck, IconDownload } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { noonOf } from "../../lib/months.ts"
import { saveFile } from "../../lib/save-file.ts"
import { dateOf, monthName } from "../../lib/times.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { accessLogAsFile, viewers } from "./api.ts"
import { lastMonths } from "./days.ts"
import css from "./filters.module.css"
import type { AccessLogSearch } from "./search.ts"

interface Props {
  search: AccessLogSearch
  onSearch: (search: AccessLogSearch) => void
  zone: string
  now: number
}

export const AccessLogFilters = ({ search, onSearch, zone, now }: Props) => {
  const { t } = useTranslation("accessLog")
  const { data: everyone = [] } = useQuery(viewers)
  const month = search.month ? { month: search.month } : {}
  const viewer = search.viewer ? { viewer: search.viewer } : {}
  return (
    <div className={css.bar}>
      {everyone.length > 0 && (
        <fieldset className={css.people} aria-label={t("who")}>
          <button
            type="button"
            className={css.chip}
            aria-pressed={!search.viewer}
            onClick={() => onSearch(month)}
          >
            {t("everyone")}
          </button>
          {everyone.map(person => (
            <button
              key={person.id}
              type="button"
              className={css.chip}
              aria-pressed={search.viewer === person.id}
              onClick={() => onSearch(search.viewer === person.id ? month : { viewer: person.id, ...month })}
            >
              <Avatar person={person} side="coach" size={30} />
              {person.firstName}
              <span className={css.count}>
                {person.looks}
                <span className="visually-hidden"> {t("views", { count: person.looks })}</span>
              </span>
            </button>
          ))}
        </fieldset>
      )}
      <div className={css.tools}>
        <Months
          chosen={search.month}
          choose={next => onSearch({ ...viewer, ...(next && { month: next }) })}
          zone={zone}
          now={now}
        />
        <SaveButton zone={zone} now={now} />
      </div>
    </div>
  )
}

interface MonthsProps {
  chosen: string | undefined
  choose: (month: string | undefined) => void
  zone: string
  now: number
}

const Months = ({ chosen, choose, zone, now }: MonthsProps) => {
  const { t } = useTranslation("accessLog")
  const thisYear = dateOf(now, zone).slice(0, 4)
  const nameOf = (month: string): string =>
    monthName(noonOf(`${month}-15`), "UTC", !month.startsWith(thisYear))
  const tick = (on: boolean) => on && <IconCheck size={18} aria-hidden="true" />
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="subtle"
          leftSection={<IconCalendar size={20} stroke={1.75} aria-hidden="true" />}
          aria-label={t("when", { when: chosen ? nameOf(chosen) : t("always") })}
        >
          {chosen ? nameOf(chosen) : t("always")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={css.months ?? ""}>
        <Menu.Item onClick={() => choose(undefined)} rightSection={tick(!chosen)}>
          {t("always")}
        </Menu.Item>
        {lastMonths(dateOf(now, zone)).map(month => (
          <Menu.Item key={month} onClick={() => choose(month)} rightSection={tick(chosen === month)}>
            {nameOf(month)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const SaveButton = ({ zone, now }: { zone: string; now: number }) => {
  const { t } = useTranslation("accessLog")
  const [saving, setSaving] = useState(false)
  const save = async (): Promise<void> => {
    setSaving(true)
    try {
      saveFile(t("file", { date: dateOf(now, zone) }), await accessLogAsFile(), "text/csv")
    } catch (problem) {
      toast({ tone: "problem", text: problemText(problem) })
    } finally {
      setSaving(false)
    }
  }
  return (
    <Button
      variant="subtle"
      loading={saving}
      onClick={() => void save()}
      leftSection={<IconDownload size={20} stroke={1.75} aria-hidden="true" />}
    >
      {t("save")}
    </Button>
  )
}
