import { type ComboboxItem, Select } from "@mantine/core"
import { canonicalTimeZone, otherNamesOf, timeZones } from "@rapport/domain/kernel/time-zones"
import { useMemo } from "react"
import { matches } from "../../lib/text-match.ts"
import { cityOf, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"

interface Props {
  label: string
  value: string
  onChange: (zone: string) => void
  /** Shown when no zone matches. */
  notFound: string
  error?: string | undefined
}

const areaOf = (zone: string): string => zone.split("/").slice(0, -1).join(", ").replaceAll("_", " ")

const labelOf = (zone: string): string => [cityOf(zone), areaOf(zone)].filter(Boolean).join(", ")

/** By city and region, with or without accents, and by earlier names such as Kiev or Calcutta. */
const isFound = ({ value, label }: ComboboxItem, typed: string): boolean =>
  matches([label, value, ...otherNamesOf(value)].join(" "), typed)

/** A select of all time zones, searched by city, with the current time in each. */
export const ZonePicker = ({ label, value, onChange, notFound, error }: Props) => {
  const now = useNow()
  const chosen = canonicalTimeZone(value) ?? value
  const zones = useMemo(() => {
    const all = timeZones.includes(chosen) ? timeZones : [chosen, ...timeZones]
    return all
      .map(zone => ({ value: zone, label: labelOf(zone) }))
      .sort((one, other) => one.label.localeCompare(other.label))
  }, [chosen])
  return (
    <Select
      label={label}
      data={zones}
      value={chosen}
      onChange={zone => zone && onChange(zone)}
      searchable
      filter={({ options, search, limit }) =>
        options.filter(option => "value" in option && isFound(option, search)).slice(0, limit)
      }
      limit={60}
      nothingFoundMessage={notFound}
      error={error}
      renderOption={({ option }) => (
        <span style={{ display: "flex", justifyContent: "space-between", gap: 16, inlineSize: "100%" }}>
          <span>{option.label}</span>
          <span className="ink-2">{timeText(now, option.value)}</span>
        </span>
      )}
    />
  )
}
