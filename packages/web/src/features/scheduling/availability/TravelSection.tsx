import { Button } from "@mantine/core"
import { IconPencil, IconPlane, IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { cityOf, dateOf } from "../../../lib/times.ts"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import css from "./date-exceptions.module.css"
import { dateRangeText } from "./date-exceptions.ts"
import type { Draft, TravelPeriod } from "./draft.ts"
import { TravelSheet } from "./TravelSheet.tsx"

interface Props {
  draft: Draft
  now: number
  set: (part: Partial<Draft>) => void
}

/** Days on which the coach travels and the hours are in another time zone. */
export const TravelSection = ({ draft, now, set }: Props) => {
  const { t } = useTranslation("availability")
  const [shown, show] = useState<TravelPeriod | "new" | null>(null)
  const today = dateOf(now, draft.timeZone)
  const coming = draft.travel
    .filter(({ end }) => end >= today)
    .toSorted((one, other) => one.start.localeCompare(other.start))
  const without = (removed: TravelPeriod | "new" | null): TravelPeriod[] =>
    draft.travel.filter(period => period !== removed)
  return (
    <section className={css.dates} aria-labelledby="away-title">
      <h2 id="away-title" tabIndex={-1}>
        {t("away.title")}
      </h2>
      {coming.length === 0 && <p className="ink-2">{t("away.none")}</p>}
      <ul className={css.list}>
        {coming.map(period => {
          const date = dateRangeText(period.start, period.end)
          const city = cityOf(period.timeZone)
          return (
            <li key={period.start} className={css.line}>
              <div className={css.words}>
                <p>
                  <b>{date}</b>
                </p>
                <p className="ink-2">{t("away.city", { city })}</p>
              </div>
              <RoundButton
                variant="plain"
                id={`away-${period.start}`}
                label={t("away.change", { date, city })}
                icon={<IconPencil aria-hidden="true" />}
                onClick={() => show(period)}
              />
              <RoundButton
                variant="plain"
                label={t("away.remove", { date, city })}
                icon={<IconTrash aria-hidden="true" />}
                onClick={() => set({ travel: without(period) })}
              />
            </li>
          )
        })}
      </ul>
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlane size={20} aria-hidden="true" />}
          onClick={() => show("new")}
        >
          {t("away.add")}
        </Button>
      </div>
      {shown && (
        <TravelSheet
          period={shown === "new" ? null : shown}
          home={draft.timeZone}
          others={without(shown)}
          today={today}
          onClose={() => show(null)}
          onSave={period => {
            set({ travel: [...without(shown), period] })
            show(null)
          }}
        />
      )}
    </section>
  )
}
