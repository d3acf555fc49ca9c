import { Button } from "@mantine/core"
import { IconPencil, IconPlane, IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { cityOf, dateOf } from "../../../lib/times.ts"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { datesText } from "./dates.ts"
import type { Draft, Stay } from "./draft.ts"
import css from "./other-dates.module.css"
import { StaySheet } from "./StaySheet.tsx"

interface Props {
  draft: Draft
  now: number
  set: (part: Partial<Draft>) => void
}

/** Days on which the hours are meant by another place's clock. */
export const Away = ({ draft, now, set }: Props) => {
  const { t } = useTranslation("availability")
  const [shown, show] = useState<Stay | "new" | null>(null)
  const today = dateOf(now, draft.timeZone)
  const coming = draft.travel
    .filter(({ end }) => end >= today)
    .toSorted((one, other) => one.start.localeCompare(other.start))
  const without = (gone: Stay | "new" | null): Stay[] => draft.travel.filter(stay => stay !== gone)
  return (
    <section className={css.dates} aria-labelledby="away-title">
      <h2 id="away-title" tabIndex={-1}>
        {t("away.title")}
      </h2>
      {coming.length === 0 && <p className="ink-2">{t("away.none")}</p>}
      <ul className={css.list}>
        {coming.map(stay => {
          const date = datesText(stay.start, stay.end)
          const place = cityOf(stay.timeZone)
          return (
            <li key={stay.start} className={css.line}>
              <div className={css.words}>
                <p>
                  <b>{date}</b>
                </p>
                <p className="ink-2">{t("away.place", { place })}</p>
              </div>
              <RoundButton
                look="plain"
                id={`away-${stay.start}`}
                label={t("away.change", { date, place })}
                icon={<IconPencil aria-hidden="true" />}
                onClick={() => show(stay)}
              />
              <RoundButton
                look="plain"
                label={t("away.remove", { date, place })}
                icon={<IconTrash aria-hidden="true" />}
                onClick={() => set({ travel: without(stay) })}
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
        <StaySheet
          of={shown === "new" ? null : shown}
          home={draft.timeZone}
          others={without(shown)}
          today={today}
          onClose={() => show(null)}
          onTake={stay => {
            set({ travel: [...without(shown), stay] })
            show(null)
          }}
        />
      )}
    </section>
  )
}
