import { Button } from "@mantine/core"
import { IconClockExclamation } from "@tabler/icons-react"
import { Trans, useTranslation } from "react-i18next"
import { SlotPicker } from "../../../entities/coach/SlotPicker.tsx"
import { clockChange, noonOf } from "../../../lib/months.ts"
import { cityOf, longDay, shortDay, timesDiffer, timeText } from "../../../lib/times.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { MonthNav } from "../../../ui/time/MonthNav.tsx"
import css from "./book.module.css"
import { coachZoneAt } from "./coach-zone.ts"
import { JoinDayWaitlist } from "./JoinDayWaitlist.tsx"
import { SlotTakenNotice } from "./SlotTakenNotice.tsx"
import { StepCard } from "./StepCard.tsx"
import type { BookState } from "./use-book.ts"
import { useSlotText } from "./use-slot-text.ts"

export const WhenStep = ({ state }: { state: BookState }) => {
  const { t } = useTranslation(["scheduling", "visits"])
  const phone = usePhone()
  const text = useSlotText(state.coach.firstName)
  const { coach, picker, zone, slot } = state
  const done = slot !== null || state.withoutTime
  const change = clockChange(picker.month, zone) ?? clockChange(picker.month, coach.timeZone)
  const theirs = slot === null ? coach.timeZone : coachZoneAt(coach, picker.query.data, slot)
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
            ? `${shortDay(slot, zone)} ${timeText(slot, zone)}`
            : state.withoutTime
              ? t("book.confirm.open")
              : t("book.when.title")}
        </b>
      }
      aside={
        <MonthNav
          month={picker.month}
          zone={zone}
          onChange={picker.showMonth}
          previous={text.previous}
          next={text.following}
          disablePast
        />
      }
    >
      <SlotTakenNotice picker={picker} />
      <SlotPicker
        picker={picker}
        layout="booking"
        limit={8}
        withoutNav
        text={{ ...text, none: (_, date) => <JoinDayWaitlist state={state} date={date} /> }}
        otherZoneAt={at => coachZoneAt(coach, picker.query.data, at)}
        clockChange={change?.date}
      >
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
              ask: <button type="button" className={css.inText} onClick={state.requestWithoutTime} />,
            }}
          />
        </p>
      </SlotPicker>
      {phone && slot === null && (
        <div className={css.bar}>
          <Button size="lg" fullWidth disabled>
            {t("visits:book.pick")}
          </Button>
        </div>
      )}
      {phone && slot !== null && (
        <div className={css.bar}>
          <span>
            <span className="time" style={{ fontSize: 27 }}>
              {timeText(slot, zone)}
            </span>{" "}
            <span className="small">{shortDay(slot, zone)}</span>
            {timesDiffer(slot, zone, theirs) && (
              <span className={`small ink-2 ${css.barThere}`}>
                {timeText(slot, theirs)} {cityOf(theirs)}
              </span>
            )}
          </span>
          <Button onClick={() => state.setStep("confirm")}>{t("book.when.next")}</Button>
        </div>
      )}
    </StepCard>
  )
}
