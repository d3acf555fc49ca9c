import { Slider } from "@mantine/core"
import { useEffect, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { minorIn, moneyText } from "../../lib/money.ts"
import css from "./filters.module.css"

interface Props {
  /** The highest price of an hour among all coaches, in minor units. */
  most: number | null
  currency: string | null
  value: number | undefined
  onChange: (value: number | undefined) => void
}

export const PriceFilter = ({ most, currency, value, onChange }: Props) => {
  const { t } = useTranslation("directory")
  const id = useId()
  const [moving, setMoving] = useState(value)
  useEffect(() => setMoving(value), [value])
  if (!most || !currency) return null
  const step = 5 * minorIn(currency)
  const end = Math.ceil(most / step) * step
  const at = Math.min(moving ?? end, end)
  const said = at >= end ? t("filters.anyPrice") : t("filters.upTo", { price: moneyText(at, currency) })
  return (
    <div className={css.price}>
      <div className={css.priceHead}>
        <span className="label" id={id}>
          {t("filters.price")}
        </span>
        <span className="small">{said}</span>
      </div>
      <Slider
        min={0}
        max={end}
        step={step}
        value={at}
        onChange={setMoving}
        onChangeEnd={chosen => onChange(chosen >= end ? undefined : chosen)}
        label={null}
        thumbProps={{ "aria-labelledby": id, "aria-valuetext": said }}
      />
    </div>
  )
}
