import { Button, Select, Switch } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { noonOf } from "../../../lib/months.ts"
import { shortDay } from "../../../lib/times.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../../ui/feedback/Skeletons.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { type Holiday, type Holidays, type HolidaysQuery, holidays } from "./api.ts"
import type { TimeOff } from "./draft.ts"
import css from "./holidays.module.css"

interface Props {
  timeOff: readonly TimeOff[]
  today: string
  set: (part: { timeOff: TimeOff[] }) => void
  onClose: () => void
}

const isOf =
  ({ date }: Holiday) =>
  (off: TimeOff): boolean =>
    off.holiday === true && off.start === date && off.end === date

/** The holidays of a country, each closed or not. They take effect when the hours are saved. */
export const HolidaysSheet = ({ timeOff, today, set, onClose }: Props) => {
  const { t } = useTranslation("availability")
  const thisYear = Number(today.slice(0, 4))
  const [query, setQuery] = useState<HolidaysQuery>({ year: thisYear })
  const found = useQuery(holidays(query))
  const toggle = (holiday: Holiday, closed: boolean): void => {
    const others = timeOff.filter(off => !isOf(holiday)(off))
    const { date, name } = holiday
    set({
      timeOff: closed ? [...others, { start: date, end: date, note: name, holiday: true }] : others,
    })
  }
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t("holidays.title")}
      size={560}
      foot={<Button onClick={onClose}>{t("dates.sheet.yes")}</Button>}
    >
      <div className={css.sheet}>
        <p className="ink-2">{t("holidays.text")}</p>
        <Segments
          label={t("holidays.year")}
          value={`${query.year}`}
          onChange={year => setQuery({ ...query, year: Number(year) })}
          choices={[thisYear, thisYear + 1].map(year => ({ value: `${year}`, label: `${year}` }))}
        />
        <QueryState from={found} loading={<RowsSkeleton count={6} />} what={t("holidays.what")}>
          {shown => (
            <>
              <RegionFields shown={shown} onChoose={region => setQuery({ year: query.year, ...region })} />
              <List
                items={shown.items.filter(({ date }) => date >= today)}
                isClosed={holiday => timeOff.some(isOf(holiday))}
                onToggle={toggle}
              />
            </>
          )}
        </QueryState>
      </div>
    </Sheet>
  )
}

interface RegionProps {
  shown: Holidays
  onChoose: (region: Omit<HolidaysQuery, "year">) => void
}

const RegionFields = ({ shown: { country, countries, region, regions }, onChoose }: RegionProps) => {
  const { t } = useTranslation("availability")
  const choices = (areas: Holidays["countries"]) =>
    areas.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <div className={css.where}>
      <Select
        label={t("holidays.country")}
        placeholder={t("holidays.choose")}
        data={choices(countries)}
        value={country}
        onChange={chosen => chosen && onChoose({ country: chosen })}
        searchable
        nothingFoundMessage={t("zoneNothing")}
      />
      {country && regions.length > 0 && (
        <Select
          label={t("holidays.region")}
          data={[{ value: "", label: t("holidays.whole") }, ...choices(regions)]}
          value={region ?? ""}
          onChange={chosen => onChoose(chosen ? { country, region: chosen } : { country })}
          searchable
          nothingFoundMessage={t("zoneNothing")}
        />
      )}
    </div>
  )
}

interface ListProps {
  items: readonly Holiday[]
  isClosed: (holiday: Holiday) => boolean
  onToggle: (holiday: Holiday, closed: boolean) => void
}

const List = ({ items, isClosed, onToggle }: ListProps) => {
  const { t } = useTranslation("availability")
  if (items.length === 0) return <p className="ink-2">{t("holidays.none")}</p>
  return (
    <ul className={css.list}>
      {items.map(holiday => (
        <li key={`${holiday.date}${holiday.name}`}>
          <Switch
            classNames={{ body: css.holiday ?? "" }}
            labelPosition="left"
            label={
              <span className={css.name}>
                <b>{holiday.name}</b>
                <span className="ink-2">
                  {shortDay(noonOf(holiday.date), "UTC")}
                  {isClosed(holiday) && `, ${t("dates.closed")}`}
                </span>
              </span>
            }
            checked={isClosed(holiday)}
            onChange={event => onToggle(holiday, event.currentTarget.checked)}
          />
        </li>
      ))}
    </ul>
  )
}
