import { NumberInput, Select, Switch } from "@mantine/core"
import { currencies } from "@rapport/domain/kernel/currencies"
import { priceOf } from "@rapport/domain/pricing/quote"
import type { SessionType } from "@rapport/domain/pricing/schema"
import { offeredTypes } from "@rapport/domain/scheduling/offered-types"
import { IconPlus } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { moneyText } from "../../lib/money.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { TypeIcon } from "../../ui/time/TypeIcon.tsx"
import type { PricesBody } from "./api.ts"
import { AmountInput, currencySign, unitsOf } from "./number-inputs.tsx"
import css from "./session-prices.module.css"
import { lengthsShown, withOwnPrice } from "./session-prices.ts"
import type { PricesState } from "./use-prices.ts"

const DEFAULT_FIRST_CALL_MINUTES = 15
const firstCallLengths = [10, 15, 20, 30, 45, 60]
const codes = [...currencies]

interface Props {
  state: PricesState
  draft: PricesBody
}

/** The price of each type and length: it follows from the hour until another is typed over it. */
export const SessionPrices = ({ state, draft }: Props) => {
  const { t } = useTranslation("pricing")
  const lengths = lengthsShown(state.offers)
  return (
    <Card
      title={t("sessions.title")}
      sub={t("sessions.text")}
      className={css.card ?? ""}
      aside={
        <div className={css.hour}>
          <AmountInput
            label={t("sessions.hour")}
            value={draft.baseRate}
            currency={draft.currency}
            onChange={baseRate => state.change({ baseRate })}
          />
          <Select
            label={t("sessions.currency")}
            value={draft.currency}
            data={codes}
            searchable
            allowDeselect={false}
            onChange={currency => currency && state.change({ currency })}
          />
        </div>
      }
    >
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <td />
              {lengths.map(minutes => (
                <th key={minutes} scope="col">
                  {t("minutesOf", { minutes })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offeredTypes.map(type => (
              <tr key={type}>
                <th scope="row">
                  <span className={css.type}>
                    <TypeIcon type={type} />
                    {t(`type.${type}`)}
                  </span>
                </th>
                {lengths.map(minutes => (
                  <td key={minutes}>
                    <PriceCell state={state} draft={draft} type={type} minutes={minutes} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <FirstCall state={state} draft={draft} />
    </Card>
  )
}

const PriceCell = ({ state, draft, type, minutes }: Props & { type: SessionType; minutes: number }) => {
  const { t } = useTranslation("pricing")
  const name = t("sessions.of", { type: t(`type.${type}`), minutes })
  if (!state.offers.some(offer => offer.type === type && offer.minutes === minutes))
    return (
      <button
        type="button"
        className={css.add}
        aria-label={t("sessions.offer", { name })}
        onClick={() => state.offer({ type, minutes })}
      >
        <IconPlus size={18} aria-hidden="true" />
      </button>
    )
  const units = unitsOf(draft.currency)
  const own = draft.rates.find(rate => rate.type === type && rate.minutes === minutes)
  const following = priceOf({ ...draft, rates: [] }, type, minutes)
  return (
    <NumberInput
      className={`${css.cell} ${own ? "" : css.follows}`}
      aria-label={name}
      description={
        <span className="visually-hidden">
          {own ? t("sessions.own") : t("sessions.follows", { price: moneyText(following, draft.currency) })}
        </span>
      }
      value={own ? own.amount / units : ""}
      placeholder={String(following / units)}
      min={0}
      max={100_000_000 / units}
      decimalScale={Math.log10(units)}
      allowNegative={false}
      hideControls
      leftSection={<span aria-hidden="true">{currencySign(draft.currency)}</span>}
      leftSectionWidth={36}
      onChange={next =>
        state.change({
          rates: withOwnPrice(
            draft.rates,
            { type, minutes },
            next === "" ? null : Math.round(Number(next) * units),
          ),
        })
      }
    />
  )
}

const FirstCall = ({ state, draft }: Props) => {
  const { t } = useTranslation("pricing")
  const { introCallMinutes: minutes } = draft
  const lengths = [...new Set([...firstCallLengths, ...(minutes === null ? [] : [minutes])])].sort(
    (a, b) => a - b,
  )
  return (
    <div className={css.first}>
      <span id="first-call">{t("sessions.firstCall")}</span>
      {minutes !== null && (
        <Select
          aria-label={t("sessions.firstCallLength")}
          className={css.upTo ?? ""}
          value={String(minutes)}
          allowDeselect={false}
          data={lengths.map(length => ({
            value: String(length),
            label: t("sessions.upTo", { minutes: length }),
          }))}
          onChange={value => state.change({ introCallMinutes: Number(value) })}
        />
      )}
      <Switch
        aria-labelledby="first-call"
        checked={minutes !== null}
        onChange={event =>
          state.change({ introCallMinutes: event.currentTarget.checked ? DEFAULT_FIRST_CALL_MINUTES : null })
        }
      />
    </div>
  )
}
