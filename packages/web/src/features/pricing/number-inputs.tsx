import { NumberInput } from "@mantine/core"
import { minorUnitsPer, moneyText } from "../../lib/money.ts"

interface Props {
  label: string
  /** Minor units. */
  value: number
  currency: string
  onChange: (amount: number) => void
}

export const unitsOf = minorUnitsPer

export const currencySign = (currency: string): string => moneyText(0, currency).replace(/[\d.,\s]/g, "")

/** An amount, edited in units and stored in minor units. */
export const AmountInput = ({ label, value, currency, onChange }: Props) => {
  const units = minorUnitsPer(currency)
  return (
    <NumberInput
      label={label}
      value={value / units}
      min={0}
      max={100_000_000 / units}
      decimalScale={Math.log10(units)}
      allowNegative={false}
      hideControls
      leftSection={<span aria-hidden="true">{currencySign(currency)}</span>}
      onChange={next => onChange(Math.round(Number(next || 0) * units))}
    />
  )
}

interface WholeNumberProps {
  label: string
  value: number
  min?: number
  most: number
  suffix?: string
  onChange: (value: number) => void
}

export const WholeNumberInput = ({
  label,
  value,
  min = 0,
  most,
  suffix = "",
  onChange,
}: WholeNumberProps) => (
  <NumberInput
    label={label}
    value={value}
    min={min}
    max={most}
    suffix={suffix}
    allowDecimal={false}
    allowNegative={false}
    clampBehavior="blur"
    hideControls
    onChange={next => onChange(Number(next || 0))}
  />
)
