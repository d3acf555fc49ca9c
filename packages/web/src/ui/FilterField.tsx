import { TextInput } from "@mantine/core"
import { IconSearch, IconX } from "@tabler/icons-react"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { RoundButton } from "./buttons.tsx"
import css from "./filter-field.module.css"

interface Props {
  label: string
  example?: string | undefined
  value: string
  onChange: (value: string) => void
}

const PAUSE_MS = 220

/** Narrows the list below it while one types, a moment after the last letter. */
export const FilterField = ({ label, example, value, onChange }: Props) => {
  const { t } = useTranslation()
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
    timer.current = setTimeout(() => send(next), PAUSE_MS)
  }
  const clear = (): void => {
    setTyped("")
    send("")
  }

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
          if (event.key === "Enter") send(typed)
          if (event.key === "Escape") clear()
        }}
        classNames={{ input: css.input ?? "" }}
      />
    </search>
  )
}
