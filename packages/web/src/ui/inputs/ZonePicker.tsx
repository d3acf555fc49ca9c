import { Select } from "@mantine/core"
import { useMemo } from "react"
import { cityOf, clock } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"

interface Props {
  label: string
  value: string
  onChange: (zone: string) => void
  /** Said where no place fits what was typed. */
  nothing: string
  error?: string | undefined
}

const areaOf = (zone: string): string => zone.split("/").slice(0, -1).join(", ").replaceAll("_", " ")

/** Any IANA zone, found by its city, with the time it is there. */
export const ZonePicker = ({ label, value, onChange, nothing, error }: Props) => {
  const now = useNow()
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf("timeZone")
    const all = known.includes(value) ? known : [value, ...known]
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
      nothingFoundMessage={nothing}
      error={error}
      renderOption={({ option }) => (
        <span style={{ display: "flex", justifyContent: "space-between", gap: 16, inlineSize: "100%" }}>
          <span>{option.label}</span>
          <span className="ink-2">{clock(now, option.value)}</span>
        </span>
      )}
    />
  )
}
