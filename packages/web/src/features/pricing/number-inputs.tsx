import { NumberInput } from "@mantine/core"
import { minorUnitsPer, moneyText } from "../../lib/money.ts"

interface Props {
  label: string
  /** Minor units. */
  value: number
  currency: string
  onChange: (amount: number) => void
  error?: string | undefined
}

/** An amount, edited in units and stored in minor units. */
export const AmountInput = ({ label, value, currency, onChange, error }: Props) => {
  const units = minorUnitsPer(currency)
  const sign = moneyText(0, currency).replace(/[\d.,\s]/g, "")
  return (
    <NumberInput
      label={label}
      value={value / units}
      min={0}
      max={100_000_000 / units}
      decimalScale={Math.log10(units)}
      allowNegative={false}
      hideControls
      leftSection={<span aria-hidden="true">{sign}</span>}
      onChange={next => onChange(Math.round(Number(next || 0) * units))}
      error={error}
    />
  )
}

interface WholeNumberProps {
  label: string
  value: number
  min?: number
  most: number
  description?: string | undefined
  onChange: (value: number) => void
  error?: string | undefined
}

export const WholeNumberInput = ({
  label,
  value,
  min = 0,
  most,
  onChange,
  error,
  description,
}: WholeNumberProps) => (
  <NumberInput
    label={label}
    value={value}
    min={min}
    max={most}
    allowDecimal={false}
    allowNegative={false}
    clampBehavior="blur"
    hideControls
    description={description}
    onChange={next => onChange(Number(next || 0))}
    error={error}
  />
)
