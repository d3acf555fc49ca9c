import { Checkbox } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import css from "./filters.module.css"

interface Option {
  value: string
  count?: number
}

interface Props {
  title: string
  options: readonly Option[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  nameOf?: (value: string) => string
  /** How many options are shown before "more"; chosen ones always are. */
  maxShown?: number
}

export const CheckboxFilter = ({
  title,
  options,
  chosen,
  onChange,
  nameOf = value => value,
  maxShown = 5,
}: Props) => {
  const { t } = useTranslation("directory")
  const [showAll, setShowAll] = useState(false)
  if (options.length === 0) return null
  const shown = options.filter(
    (option, index) => showAll || index < maxShown || chosen.includes(option.value),
  )
  const hidden = options.length - shown.length
  const toggle = (value: string, on: boolean): void =>
    onChange(on ? [...chosen, value] : chosen.filter(other => other !== value))
  return (
    <fieldset className={css.group}>
      <legend className="label">{title}</legend>
      {shown.map(({ value, count }) => (
        <div key={value} className={css.option}>
          <Checkbox
            label={nameOf(value)}
            checked={chosen.includes(value)}
            onChange={event => toggle(value, event.currentTarget.checked)}
            classNames={{ body: css.optionBody ?? "" }}
          />
          {count !== undefined && (
            <span className={css.count}>
              <span aria-hidden="true">{count}</span>
              <span className="visually-hidden">{t("found", { count })}</span>
            </span>
          )}
        </div>
      ))}
      {(hidden > 0 || showAll) && options.length > maxShown && (
        <button
          type="button"
          className={css.more}
          aria-expanded={showAll}
          onClick={() => setShowAll(!showAll)}
        >
          {showAll ? t("filters.fewer") : t("filters.more", { count: hidden })}
        </button>
      )}
    </fieldset>
  )
}
