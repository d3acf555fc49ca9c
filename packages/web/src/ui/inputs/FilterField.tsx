import { TextInput } from "@mantine/core"
import { IconSearch, IconX } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { RoundButton } from "./buttons.tsx"
import css from "./filter-field.module.css"
import { useDebouncedInput } from "./use-debounced-input.ts"

interface Props {
  label: string
  placeholder?: string | undefined
  value: string
  onChange: (value: string) => void
}

/** Filters the list below it, shortly after the last keystroke. */
export const FilterField = ({ label, placeholder, value, onChange }: Props) => {
  const { t } = useTranslation()
  const { typed, type, clear, sendNow } = useDebouncedInput(value, onChange)

  return (
    <search className={css.search}>
      <TextInput
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={200}
        aria-label={label}
        placeholder={placeholder ?? label}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
        rightSection={
          typed && (
            <RoundButton size="sm" variant="plain" label={t("clear")} icon={<IconX />} onClick={clear} />
          )
        }
        value={typed}
        onChange={event => type(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === "Enter") sendNow()
          if (event.key === "Escape") clear()
        }}
        classNames={{ input: css.input ?? "" }}
      />
    </search>
  )
}
