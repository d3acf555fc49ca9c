import { TextInput } from "@mantine/core"
import { IconSearch, IconX } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { RoundButton } from "./buttons.tsx"
import css from "./filter-field.module.css"
import { useTypedWords } from "./use-typed-words.ts"

interface Props {
  label: string
  example?: string | undefined
  value: string
  onChange: (value: string) => void
}

/** Narrows the list below it while one types, a moment after the last letter. */
export const FilterField = ({ label, example, value, onChange }: Props) => {
  const { t } = useTranslation()
  const { typed, type, clear, sendNow } = useTypedWords(value, onChange)

  return (
    <search className={css.search}>
      <TextInput
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={200}
        aria-label={label}
        placeholder={example ?? label}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
        rightSection={
          typed && <RoundButton size="sm" look="plain" label={t("clear")} icon={<IconX />} onClick={clear} />
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
