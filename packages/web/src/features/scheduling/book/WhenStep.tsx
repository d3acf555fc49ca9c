import { Button } from "@mantine/core"
import { IconClockExclamation } from "@tabler/icons-react"
import { Trans, useTranslation } from "react-i18next"
import { clockChange, noonOf } from "../../../lib/months.ts"
import { cityOf, clock, clocksDiffer, longDay, shortDay } from "../../../lib/times.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { Bone } from "../../../ui/feedback/Skeletons.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { MonthNav } from "../../../ui/time/MonthNav.tsx"
import css from "./book.module.css"
import { coachZoneAt } from "./coach-zone.ts"
import { DayTimes } from "./DayTimes.tsx"
import { MonthGrid } from "./MonthGrid.tsx"
import { StepCard } from "./StepCard.tsx"
import { TakenNotice } from "./TakenNotice.tsx"
import type { BookState } from "./use-book.ts"
import { WaitForDay } from "./WaitForDay.tsx"

export const WhenStep = ({ state }: { state: BookState }) => {
  const { t } = useTranslation("scheduling")
  const phone = usePhone()
  const { coach, month, zone, slot } = state
  const done = slot !== null || state.withoutTime
  const change = clockChange(month, zone) ?? clockChange(month, coach.timeZone)
  const theirs = slot === null ? coach.timeZone : coachZoneAt(coach, state.slots.data, slot)
  return (
    <StepCard
      step={2}
      state={
        done && (!phone || state.step === "confirm")
          ? "done"
          : phone && state.step === "what"
            ? "later"
            : "now"
      }
      title={t("book.when.title")}
      change={t("book.when.change")}
      onChange={() => state.setStep("when")}
      folded={state.step !== "when"}
      className={css.when}
      line={
        <b>
          {slot !== null
            ? `${shortDay(slot, zone)} ${clock(slot, zone)}`
            : state.withoutTime
              ? t("book.confirm.open")
              : t("book.when.title")}
        </b>
      }
      aside={
        <MonthNav
          month={month}
          zone={zone}
          onChange={state.showMonth}
          previous={t("book.when.previous")}
          following={t("book.when.following")}
          onlyAhead
        />
      }
    >
      {state.taken && <TakenNotice state={state} taken={state.taken} />}
      <QueryState from={state.slots} waiting={<Bone height={320} />} what={t("book.when.what")}>
        {() => (
          <div className={css.whenBody}>
            <div className={css.monthSide}>
              <MonthGrid state={state} change={change?.date ?? null} />
              {change && (
                <Notice icon={<IconClockExclamation />}>
                  {t(change.forward ? "book.when.clocksForward" : "book.when.clocksBack", {
                    day: longDay(noonOf(change.date), "UTC"),
                  })}
                </Notice>
              )}
              <p className="small ink-2">
                <Trans
                  t={t}
                  i18nKey="book.when.another"
                  values={{ name: coach.firstName }}
                  components={{
                    ask: <button type="button" className={css.inText} onClick={state.askWithoutTime} />,
                  }}
                />
              </p>
            </div>
            <DayTimes state={state} whenNone={date => <WaitForDay state={state} date={date} />} />
          </div>
        )}
      </QueryState>
      {phone && slot !== null && (
        <div className={css.bar}>
          <span>
            <span className="time" style={{ fontSize: 27 }}>
              {clock(slot, zone)}
            </span>{" "}
            <span className="small">{shortDay(slot, zone)}</span>
            {clocksDiffer(slot, zone, theirs) && (
              <span className={`small ink-2 ${css.barThere}`}>
                {clock(slot, theirs)} {cityOf(theirs)}
              </span>
            )}
          </span>
          <Button onClick={() => state.setStep("confirm")}>{t("book.when.next")}</Button>
        </div>
      )}
    </StepCard>
  )
}
