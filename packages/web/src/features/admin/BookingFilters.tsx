import { Select, TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { FilterField } from "../../ui/inputs/FilterField.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./filters.module.css"
import { type BookingsSearch, statuses, types } from "./search.ts"

interface Props {
  search: BookingsSearch
  onSearch: (search: BookingsSearch) => void
}

type Part = { [K in keyof BookingsSearch]?: BookingsSearch[K] | undefined }

export const BookingFilters = ({ search, onSearch }: Props) => {
  const { t } = useTranslation("admin")
  const change = (part: Part): void => {
    const next = Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined)
    onSearch(Object.fromEntries(next))
  }
  return (
    <>
      <div className={css.bar}>
        <Segments
          label={t("bookings.when")}
          value={search.when ?? "upcoming"}
          onChange={when => change({ when: when === "upcoming" ? undefined : when })}
          choices={(["upcoming", "past", "all"] as const).map(value => ({
            value,
            label: t(`bookings.${value}`),
          }))}
        />
        <FilterField
          label={t("bookings.search")}
          value={search.q ?? ""}
          onChange={q => change({ q: q || undefined })}
        />
      </div>
      <Card>
        <div className={css.fields}>
          <Select
            label={t("bookings.status")}
            value={search.status ?? ""}
            onChange={value => change({ status: statuses.find(status => status === value) })}
            data={[
              { value: "", label: t("bookings.anyStatus") },
              ...statuses.map(value => ({ value, label: t(`status.${value}`) })),
            ]}
          />
          <Select
            label={t("bookings.type")}
            value={search.type ?? ""}
            onChange={value => change({ type: types.find(type => type === value) })}
            data={[
              { value: "", label: t("bookings.anyType") },
              ...types.map(value => ({ value, label: t(`type.${value}`) })),
            ]}
          />
          <TextInput
            type="date"
            label={t("bookings.from")}
            value={search.from ?? ""}
            max={search.to ?? ""}
            onChange={event => change({ from: event.currentTarget.value || undefined })}
          />
          <TextInput
            type="date"
            label={t("bookings.to")}
            value={search.to ?? ""}
            min={search.from ?? ""}
            onChange={event => change({ to: event.currentTarget.value || undefined })}
          />
        </div>
      </Card>
    </>
  )
}
