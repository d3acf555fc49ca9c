import { addDays } from "@rapport/domain/logs/calendar-dates"
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { numberText } from "../../../entities/log/amounts.ts"
import { clientMeals, type DietDay } from "../../../entities/log/api.ts"
import { noonOf } from "../../../entities/log/dates.ts"
import { dateOf, longDay } from "../../../lib/times.ts"
import { Macros } from "../../../ui/charts/Meter.tsx"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import type { ClientProfile } from "./api.ts"
import css from "./workout-days.module.css"

const SPAN_DAYS = 28

/** What a client ate, one day at a time, the newest first. */
export const DietDays = ({ client }: { client: ClientProfile }) => {
  const { t } = useTranslation("client")
  const end = dateOf(Date.now(), client.timeZone)
  const days = useQuery(clientMeals(client.id, addDays(end, 1 - SPAN_DAYS), end))
  return (
    <QueryState
      from={days}
      loading={<SkeletonBlock height={220} round={22} />}
      what={t("logs.meals")}
      empty={({ items }) =>
        items.length === 0 && (
          <Card title={t("logs.meals")}>
            <p className="ink-2">{t("logs.noMeals")}</p>
          </Card>
        )
      }
    >
      {({ items }) => <Day days={items} />}
    </QueryState>
  )
}

const Day = ({ days }: { days: readonly DietDay[] }) => {
  const { t } = useTranslation(["client", "log"])
  const [index, setIndex] = useState(0)
  const day = days[Math.min(index, days.length - 1)]
  if (!day) return null
  const grams = (value: number) => `${numberText(value, 0)} g`
  return (
    <Card>
      <div className={css.nav}>
        <RoundButton
          variant="plain"
          label={t("logs.earlierMeals")}
          icon={<IconChevronLeft className="turns" />}
          disabled={index >= days.length - 1}
          onClick={() => setIndex(index + 1)}
        />
        <h2 aria-live="polite">{longDay(noonOf(day.date), "UTC")}</h2>
        <RoundButton
          variant="plain"
          label={t("logs.laterMeals")}
          icon={<IconChevronRight className="turns" />}
          disabled={index === 0}
          onClick={() => setIndex(index - 1)}
        />
      </div>
      <p>
        <b>{numberText(day.totals.kcal, 0)}</b> <span className="ink-2">{t("log:food.kcal")}</span>
      </p>
      <Macros
        macros={[
          {
            label: t("log:food.macros.protein"),
            valueText: grams(day.totals.proteinG),
            amount: day.totals.proteinG,
          },
          {
            label: t("log:food.macros.carbs"),
            valueText: grams(day.totals.carbsG),
            amount: day.totals.carbsG,
          },
          { label: t("log:food.macros.fat"), valueText: grams(day.totals.fatG), amount: day.totals.fatG },
        ]}
      />
      <ul className={css.exercises}>
        {day.entries.map(meal => (
          <li key={meal.id}>
            <span>
              {t(`log:food.slots.${meal.slot}`)}
              <span className="small ink-2"> {meal.items.map(({ name }) => name).join(", ")}</span>
            </span>
            <b>{numberText(meal.totals.kcal, 0)}</b>
          </li>
        ))}
      </ul>
    </Card>
  )
}
