import { moneyText } from "../../lib/money.ts"

interface Props {
  /** Minor units (cents). */
  amount: number
  /** ISO 4217. */
  currency: string
  /** Always with the minor digits, as on an invoice. */
  exact?: boolean | undefined
}

export const Money = ({ amount, currency, exact = false }: Props) => (
  <span style={{ whiteSpace: "nowrap", fontFeatureSettings: '"tnum"' }}>
    {moneyText(amount, currency, exact)}
  </span>
)
