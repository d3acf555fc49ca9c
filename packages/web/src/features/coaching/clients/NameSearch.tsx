import { TextInput } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import css from "./name-search.module.css"

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
}

/** Filters a list of people by name. */
export const NameSearch = ({ label, value, onChange }: Props) => (
  <TextInput
    type="search"
    className={css.search ?? ""}
    aria-label={label}
    placeholder={label}
    value={value}
    onChange={event => onChange(event.currentTarget.value)}
    leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
    maxLength={100}
  />
)
