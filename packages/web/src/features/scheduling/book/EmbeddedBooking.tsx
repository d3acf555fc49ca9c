import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Coach } from "../../../entities/coach/api.ts"
import { SlotPicker } from "../../../entities/coach/SlotPicker.tsx"
import type { SlotPickerState } from "../../../entities/coach/use-slot-picker.ts"
import { noonOf } from "../../../lib/months.ts"
import { cityOf, dayWord, longDay, msOf, shortDay, timeText } from "../../../lib/times.ts"
import { useNow } from "../../../lib/use-now.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import { Logo } from "../../../ui/illustrations/Logo.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"
import css from "./embedded-booking.module.css"
import { KindChoice, usePublicChoice } from "./PublicBooking.tsx"
import { PublicChoice } from "./PublicChoice.tsx"
import { useSlotText } from "./use-slot-text.ts"

const DAYS = 3
const TIMES = 4

/** A coach's next free times inside another site, which tells the coach's story itself: three days, more on request. */
export const EmbeddedBooking = ({ coach }: { coach: Coach }) => {
  const { t } = useTranslation(["publicPage", "scheduling"])
  const state = usePublicChoice(coach)
  const [all, setAll] = useState(false)
  const text = useSlotText(coach.firstName)
  const { picker } = state
  return (
    <Card className={css.card ?? ""}>
      <header className={css.who}>
        <Avatar person={coach} side="coach" size={48} />
        <div>
          <h1>{fullName(coach)}</h1>
          {coach.headline && <p className="small ink-2">{coach.headline}</p>}
        </div>
      </header>
      <KindChoice coach={coach} state={state} />
      <section aria-label={t("scheduling:book.when.title")}>
        {all ? (
          <SlotPicker picker={picker} layout="wide" limit={8} text={text} />
        ) : (
          <FirstDays picker={picker} onMore={() => setAll(true)} />
        )}
      </section>
      <div className={css.below}>
        <p className="small ink-2">{t("timesFor", { city: cityOf(picker.zone) })}</p>
        <Button variant="subtle" onClick={() => setAll(!all)}>
          {t(all ? "fewerDays" : "moreDays")}
        </Button>
      </div>
      <PublicChoice coach={coach} state={state} />
      <p className={css.with}>
        <Logo size={18} />
        {t("with")}
      </p>
    </Card>
  )
}

/** A few times over the whole day. */
const spread = (times: readonly string[]): string[] => {
  const step = Math.max(1, (times.length - 1) / (TIMES - 1))
  const shown = Array.from({ length: TIMES }, (_, index) => times[Math.round(index * step)])
  return shown.filter(time => time !== undefined)
}

const FirstDays = ({ picker, onMore }: { picker: SlotPickerState; onMore: () => void }) => {
  const { t } = useTranslation(["publicPage", "scheduling"])
  const now = useNow()
  const { zone } = picker
  return (
    <QueryState
      from={picker.query}
      loading={<SkeletonBlock height={176} round={16} />}
      what={t("scheduling:book.when.what")}
      empty={() => picker.days.size === 0 && <p className="ink-2">{t("noDays")}</p>}
    >
      {() => (
        <ul className={css.days}>
          {[...picker.days].slice(0, DAYS).map(([date, times]) => (
            <li key={date} className={css.day}>
              <p className={css.word}>
                <b>{dayWord(times[0] ?? date, zone, now)}</b>
                <span className="small ink-2">{shortDay(times[0] ?? date, zone)}</span>
              </p>
              <div className={css.times}>
                {spread(times).map(time => (
                  <button
                    key={time}
                    type="button"
                    className={`${css.time} time`}
                    aria-pressed={picker.slot !== null && msOf(picker.slot) === msOf(time)}
                    aria-label={`${longDay(time, zone)}, ${timeText(time, zone)}`}
                    onClick={() => picker.chooseSlot(time)}
                  >
                    {timeText(time, zone)}
                  </button>
                ))}
              </div>
              {times.length > TIMES && (
                <button
                  type="button"
                  className={css.plus}
                  aria-label={t("more", { count: times.length - TIMES, day: longDay(noonOf(date), "UTC") })}
                  onClick={() => {
                    picker.chooseDate(date)
                    onMore()
                  }}
                >
                  {t("plus", { count: times.length - TIMES })}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </QueryState>
  )
}
