import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { noonOf } from "../../../lib/months.ts"
import { clock, clocksDiffer, longDay, monthName } from "../../../lib/times.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { Bone } from "../../../ui/feedback/Skeletons.tsx"
import { MonthNav } from "../../../ui/time/MonthNav.tsx"
import { MonthTable } from "../../../ui/time/MonthTable.tsx"
import { FilledDome } from "../../../ui/time/SmallDomes.tsx"
import { Zone } from "../../../ui/time/Zone.tsx"
import css from "./book-sheet.module.css"
import type { BookingState } from "./use-book-for.ts"
import { WhyLink } from "./WhyLink.tsx"

/** The time that was clicked, or a free one out of the month. */
export const BookTime = ({ state }: { state: BookingState }) => {
  const { t } = useTranslation("calendar")
  const { at, zone, client, offer, slots } = state
  if (state.choosing) return <Choose state={state} />
  if (at === null) return null
  const offered = slots.data?.slots.some(slot => Date.parse(slot) === at) ?? true
  return (
    <section className={css.when} aria-label={t("book.when")}>
      <div className={css.chosen}>
        <b>{longDay(at, zone)}</b>
        <Zone at={at} zone={zone} until={at + (offer?.minutes ?? 0) * 60_000} />
        {client && clocksDiffer(at, zone, client.timeZone) && (
          <Zone at={at} zone={client.timeZone} who={client.firstName} />
        )}
      </div>
      <Button variant="light" onClick={() => state.setChoosing(true)}>
        {t("book.change")}
      </Button>
      {!offered && !slots.isPlaceholderData && offer && (
        <div className={css.notFree}>
          <Notice live>
            {t("book.notFree", { when: state.whenOf(at), minutes: offer.minutes })} <WhyLink at={at} />
          </Notice>
        </div>
      )}
    </section>
  )
}

const Choose = ({ state }: { state: BookingState }) => {
  const { t } = useTranslation("calendar")
  const { month, zone, date, days, slots } = state
  const freeOn = (day: string): number => days.get(day)?.length ?? 0
  const most = Math.max(1, ...[...days.values()].map(times => times.length))
  const times = date ? (days.get(date) ?? []) : []
  return (
    <section aria-label={t("book.when")}>
      <QueryState from={slots} waiting={<Bone height={320} round={16} />} what={t("book.times")}>
        {() => (
          <div className={css.choose}>
            <MonthNav
              month={month}
              zone={zone}
              onChange={state.showMonth}
              previous={t("book.previous")}
              following={t("book.following")}
              onlyAhead
            />
            <MonthTable
              month={month}
              zone={zone}
              chosen={date}
              onChoose={state.setDay}
              old={slots.isPlaceholderData}
              isFull={day => freeOn(day) > 0}
              labelOf={day => t("book.day", { day: longDay(noonOf(day), "UTC"), count: freeOn(day) })}
              below={day =>
                freeOn(day) > 0 && (
                  <FilledDome
                    share={freeOn(day) / most}
                    width={18}
                    fill="along"
                    colour={day === date ? "honey" : "side"}
                  />
                )
              }
            />
            {date && <h3 aria-live="polite">{longDay(noonOf(date), "UTC")}</h3>}
            {times.length === 0 && (
              <p className="ink-2">
                {date
                  ? t("book.day", { day: longDay(noonOf(date), "UTC"), count: 0 })
                  : t("book.noneInMonth", { month: monthName(noonOf(`${month}-15`), "UTC") })}
              </p>
            )}
            <ul className={css.times}>
              {times.map(slot => (
                <li key={slot}>
                  <button
                    type="button"
                    className={`time ${css.time}`}
                    aria-pressed={state.at !== null && Date.parse(slot) === state.at}
                    onClick={() => state.chooseTime(slot)}
                  >
                    {clock(slot, zone)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </QueryState>
    </section>
  )
}
