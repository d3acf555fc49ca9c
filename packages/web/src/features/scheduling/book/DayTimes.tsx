import { Button } from "@mantine/core"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { addMonths, noonOf } from "../../../lib/months.ts"
import { cityOf, clock, clocksDiffer, hourOf, longDay, monthName } from "../../../lib/times.ts"
import { SunMark } from "../../../ui/time/SunMark.tsx"
import css from "./book.module.css"
import { coachZoneAt } from "./coach-zone.ts"
import type { TimesState } from "./times-state.ts"

const SHOWN = 8

interface Props {
  state: TimesState
  /** What to do on a day without a free time. */
  whenNone?: ((date: string) => ReactNode) | undefined
}

/** The chosen day's free times in both zones; where the viewer has something else, it says so. */
export const DayTimes = ({ state, whenNone }: Props) => {
  const { t } = useTranslation("scheduling")
  const [all, showAll] = useState<string | null>(null)
  const { coach, zone, date } = state
  if (!date) return <NoneInMonth state={state} />
  const slots = state.days.get(date) ?? []
  const busy = new Set(state.slots.data?.viewerBusy)
  const zoneThen = (at: string | number) => coachZoneAt(coach, state.slots.data, at)
  const first = slots[0] ?? noonOf(date)
  const theirs = zoneThen(first)
  const there = clocksDiffer(first, zone, theirs)
  const shown = all === date ? slots : slots.slice(0, SHOWN)
  return (
    <div className={css.times}>
      <header className={css.timesHead}>
        <h3 aria-live="polite">{longDay(noonOf(date), "UTC")}</h3>
        {there && (
          <p className="small ink-2">
            {t("book.when.zones", { yours: cityOf(zone), theirs: cityOf(theirs) })}
          </p>
        )}
      </header>
      {slots.length === 0 && (whenNone?.(date) ?? <p className="ink-2">{t("book.when.choose")}</p>)}
      <ul className={css.slots}>
        {shown.map(slot => (
          <li key={slot}>
            <button
              type="button"
              className={css.slot}
              data-busy={busy.has(slot)}
              aria-pressed={slot === state.slot}
              disabled={busy.has(slot)}
              onClick={() => state.chooseSlot(slot)}
            >
              <span className="time">{clock(slot, zone)}</span>
              {busy.has(slot) ? (
                <span className={css.busy}>{t("book.when.busy")}</span>
              ) : (
                there && (
                  <span className={css.there}>
                    <SunMark hour={hourOf(slot, zoneThen(slot))} />
                    <span aria-hidden="true">{clock(slot, zoneThen(slot))}</span>
                    <span className="visually-hidden">
                      {t("book.when.at", {
                        time: "",
                        there: clock(slot, zoneThen(slot)),
                        name: coach.firstName,
                      })}
                    </span>
                  </span>
                )
              )}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < slots.length && (
        <Button variant="subtle" fullWidth onClick={() => showAll(date)}>
          {t("book.when.more", { count: slots.length - shown.length })}
        </Button>
      )}
    </div>
  )
}

const NoneInMonth = ({ state }: { state: TimesState }) => {
  const { t } = useTranslation("scheduling")
  const next = addMonths(state.month, 1)
  return (
    <div className={css.times}>
      <p>{t("book.when.noneInMonth", { month: monthName(noonOf(`${state.month}-15`), "UTC") })}</p>
      <Button variant="light" onClick={() => state.showMonth(next)}>
        {t("book.when.look", { month: monthName(noonOf(`${next}-15`), "UTC") })}
      </Button>
    </div>
  )
}
