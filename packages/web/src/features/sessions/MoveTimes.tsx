import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { addMonths, noonOf } from "../../lib/months.ts"
import { cityOf, clock, clocksDiffer, hourOf, longDay, monthName } from "../../lib/times.ts"
import { SunMark } from "../../ui/time/SunMark.tsx"
import css from "./move.module.css"
import type { MoveState } from "./use-move.ts"

/** The chosen day's free times, in both zones where they differ. */
export const MoveTimes = ({ state }: { state: MoveState }) => {
  const { t } = useTranslation("sessions")
  const { date, zone, theirZone } = state
  if (!date) {
    const next = addMonths(state.month, 1)
    return (
      <div className={css.times}>
        <p>{t("move.noneInMonth", { month: monthName(noonOf(`${state.month}-15`), "UTC") })}</p>
        <Button variant="light" onClick={() => state.showMonth(next)}>
          {t("move.look", { month: monthName(noonOf(`${next}-15`), "UTC") })}
        </Button>
      </div>
    )
  }
  const slots = state.days.get(date) ?? []
  const twoZones = clocksDiffer(slots[0] ?? noonOf(date), zone, theirZone)
  return (
    <div className={css.times}>
      <header>
        <h3 aria-live="polite">{longDay(noonOf(date), "UTC")}</h3>
        {twoZones && (
          <p className="small ink-2">{t("move.zones", { yours: cityOf(zone), theirs: cityOf(theirZone) })}</p>
        )}
      </header>
      {slots.length === 0 && <p className="ink-2">{t("move.none", { day: longDay(noonOf(date), "UTC") })}</p>}
      <ul className={css.slots}>
        {slots.map(slot => (
          <li key={slot}>
            <button
              type="button"
              className={css.slot}
              aria-pressed={slot === state.slot}
              disabled={state.busy.has(slot)}
              onClick={() => state.chooseSlot(slot)}
            >
              <span className="time">{clock(slot, zone)}</span>
              {state.busy.has(slot) ? (
                <span className={css.there}>{t("move.busy")}</span>
              ) : (
                twoZones && (
                  <span className={css.there}>
                    <SunMark hour={hourOf(slot, theirZone)} />
                    <span aria-hidden="true">{clock(slot, theirZone)}</span>
                    <span className="visually-hidden">
                      {t("move.there", { time: clock(slot, theirZone), name: state.name })}
                    </span>
                  </span>
                )
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
