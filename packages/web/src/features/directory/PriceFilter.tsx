import { Slider } from "@mantine/core"
import { useEffect, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { minorUnitsPer, moneyText } from "../../lib/money.ts"
import css from "./filters.module.css"

interface Props {
  /** The highest hourly price of all coaches, in minor units. */
  highestPrice: number | null
  currency: string | null
  value: number | undefined
  onChange: (value: number | undefined) => void
}

export const PriceFilter = ({ highestPrice, currency, value, onChange }: Props) => {
  const { t } = useTranslation(["directory", "visits"])
  const id = useId()
  const [dragged, setDragged] = useState(value)
  useEffect(() => setDragged(value), [value])
  if (!highestPrice || !currency) return null
  const step = 5 * minorUnitsPer(currency)
  const end = Math.ceil(highestPrice / step) * step
  const at = Math.min(dragged ?? end, end)
  const valueText = at >= end ? t("filters.anyPrice") : t("filters.upTo", { price: moneyText(at, currency) })
  return (
    <div className={css.price}>
      <div className={css.priceHead}>
        <span className="label" id={id}>
          {t("filters.price")}
        </span>
        <span className="small">{valueText}</span>
      </div>
      <Slider
        min={0}
        max={end}
        step={step}
        value={at}
        onChange={setDragged}
        onChangeEnd={chosen => onChange(chosen >= end ? undefined : chosen)}
        label={null}
        thumbProps={{ "aria-labelledby": id, "aria-valuetext": valueText }}
      />
      {at < end && <p className="small ink-2">{t("visits:price.currency", { currency })}</p>}
    </div>
  )
}
