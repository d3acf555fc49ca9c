import { Select } from "@mantine/core"
import { useMemo } from "react"
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

/** A select of all IANA time zones, searched by city, with the current time in each. */
export const ZonePicker = ({ label, value, onChange, notFound, error }: Props) => {
  const now = useNow()
  const zones = useMemo(() => {
    const supported = Intl.supportedValuesOf("timeZone")
    const all = supported.includes(value) ? supported : [value, ...supported]
    return all
      .map(zone => ({ value: zone, label: [cityOf(zone), areaOf(zone)].filter(Boolean).join(", ") }))
      .sort((one, other) => one.label.localeCompare(other.label))
  }, [value])
  return (
    <Select
      label={label}
      data={zones}
      value={value}
      onChange={zone => zone && onChange(zone)}
      searchable
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
