import { Select } from "@mantine/core"
import { quoteOf } from "@rapport/domain/pricing/quote"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { moneyText } from "../../lib/money.ts"
import { Card } from "../../ui/layout/Card.tsx"
import type { PricesBody } from "./api.ts"
import css from "./prices.module.css"
import type { PricesState } from "./use-prices.ts"

const daysAhead = { today: 0, week: 7, two: 14, three: 21, four: 28 } as const
type Ahead = keyof typeof daysAhead
const aheads = Object.keys(daysAhead) as Ahead[]
const NONE = "-"

/** What a client would pay with the unsaved prices, line by line. */
export const CostCalculator = ({ state, draft }: { state: PricesState; draft: PricesBody }) => {
  const { t } = useTranslation("pricing")
  const [chosen, choose] = useState<string | null>(null)
  const [ahead, setAhead] = useState<Ahead>("today")
  const [voucher, setVoucher] = useState(NONE)
  const kinds = state.offers.map(({ type, minutes }) => ({ type, minutes, value: `${type} ${minutes}` }))
  const kind = kinds.find(({ value }) => value === chosen) ?? kinds[0]
  const codes = draft.discounts.flatMap(discount => (discount.kind === "voucher" ? [discount.code] : []))
  if (!kind) return null
  const quote = quoteOf(draft, {
    type: kind.type,
    minutes: kind.minutes,
    daysAhead: daysAhead[ahead],
    isFirstOfPair: false,
    sessionsBefore: 0,
    ...(codes.includes(voucher) && { voucher }),
  })
  if (!quote.ok) return null
  const { lines, total } = quote.value
  const tax = lines.find(line => line.kind === "tax_included")
  const money = (amount: number) => moneyText(amount, draft.currency, true)
  return (
    <Card title={t("calculator.title")}>
      <div className={css.choices}>
        <Select
          aria-label={t("calculator.kind")}
          value={kind.value}
          allowDeselect={false}
          data={kinds.map(({ type, minutes, value }) => ({
            value,
            label: t("sessions.of", { type: t(`type.${type}`), minutes }),
          }))}
          onChange={choose}
        />
        <Select
          aria-label={t("calculator.when")}
          value={ahead}
          allowDeselect={false}
          data={aheads.map(when => ({ value: when, label: t(`calculator.ahead.${when}`) }))}
          onChange={value => value && setAhead(value)}
        />
        {codes.length > 0 && (
          <Select
            aria-label={t("calculator.voucher")}
            value={codes.includes(voucher) ? voucher : NONE}
            allowDeselect={false}
            data={[{ value: NONE, label: t("calculator.noVoucher") }, ...codes]}
            onChange={value => setVoucher(value ?? NONE)}
          />
        )}
      </div>
      <dl className={css.preview}>
        {lines
          .filter(line => line !== tax)
          .map(line => (
            <div key={line.label}>
              <dt className="ink-2">{line.label}</dt>
              <dd className={css.plain}>{money(line.amount)}</dd>
            </div>
          ))}
        <div className={css.total}>
          <dt>
            <b>{t("calculator.total")}</b>
            {tax && <span className="small ink-2">{t("calculator.tax", { amount: money(tax.amount) })}</span>}
          </dt>
          <dd className={css.sum} aria-live="polite">
            {money(total)}
          </dd>
        </div>
      </dl>
    </Card>
  )
}
