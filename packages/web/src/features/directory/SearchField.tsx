import { TextInput } from "@mantine/core"
import { IconSearch, IconX } from "@tabler/icons-react"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { usePhone } from "../../ui/use-phone.ts"
import css from "./search-field.module.css"

interface Props {
  value: string
  onChange: (value: string) => void
}

const pauseMs = 220

/** Searches while one types, a moment after the last letter. */
export const SearchField = ({ value, onChange }: Props) => {
  const { t } = useTranslation("directory")
  const phone = usePhone()
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setTyped(value)
  }, [value])

  const send = (next: string): void => {
    clearTimeout(timer.current)
    sent.current = next.trim()
    onChange(next.trim())
  }
  const type = (next: string): void => {
    setTyped(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send(next), pauseMs)
  }
  const clear = (): void => {
    setTyped("")
    send("")
  }

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
          if (event.key === "Enter") send(typed)
          if (event.key === "Escape") clear()
        }}
        maxLength={200}
        autoComplete="off"
        classNames={{ input: `${css.input} ${typed ? css.typed : ""}` }}
      />
    </search>
  )
}
