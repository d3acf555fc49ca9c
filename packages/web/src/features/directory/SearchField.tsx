import { TextInput } from "@mantine/core"
import { IconSearch, IconX } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useDebouncedInput } from "../../ui/inputs/use-debounced-input.ts"
import { usePhone } from "../../ui/layout/use-phone.ts"
import css from "./search-field.module.css"

interface Props {
  value: string
  onChange: (value: string) => void
}

/** Searches while typing, shortly after the last keystroke. */
export const SearchField = ({ value, onChange }: Props) => {
  const { t } = useTranslation("directory")
  const phone = usePhone()
  const { typed, type, clear, sendNow } = useDebouncedInput(value, onChange)

  return (
    <search className={css.search}>
      <TextInput
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label={t("search.label")}
        placeholder={t(phone ? "search.short" : "search.example")}
        leftSection={<IconSearch size={20} stroke={1.75} className={css.lens} />}
        rightSection={
          typed && (
            <button type="button" className={css.clear} onClick={clear} aria-label={t("search.clear")}>
              <IconX size={18} aria-hidden="true" />
            </button>
          )
        }
        value={typed}
        onChange={event => type(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === "Enter") sendNow()
          if (event.key === "Escape") clear()
        }}
        maxLength={200}
        autoComplete="off"
        classNames={{ input: `${css.input} ${typed ? css.typed : ""}` }}
      />
    </search>
  )
}
