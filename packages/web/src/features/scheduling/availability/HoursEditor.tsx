import { Button } from "@mantine/core"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import type { ProblemError } from "../../../lib/problem.ts"
import { dateOf, hourOf, msOf } from "../../../lib/times.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { BookingRules } from "./BookingRules.tsx"
import { BookingWindow } from "./BookingWindow.tsx"
import { CopySheet } from "./CopySheet.tsx"
import { DateExceptions } from "./DateExceptions.tsx"
import { DayRows } from "./DayRows.tsx"
import type { HoursDraft } from "./draft.ts"
import type { EffectiveHours } from "./effective-hours.ts"
import { fieldProblem } from "./field-problem.ts"
import css from "./hours-editor.module.css"
import { PatternButtons } from "./PatternButtons.tsx"
import { sessionsOutside } from "./preview-slots.ts"
import { SlotPreview } from "./SlotPreview.tsx"
import type { HoursTab } from "./search.ts"
import { UnsavedChangesNotice } from "./UnsavedChangesNotice.tsx"
import type { DraftState } from "./use-draft.ts"
import { WeekGrid } from "./WeekGrid.tsx"
import type { Range, Weekday } from "./week.ts"

interface Props<S extends { version: number }, D extends HoursDraft> {
  state: DraftState<S, D>
  /** The hours as saved, and as clients get them with the changes. */
  saved: HoursDraft
  effective: EffectiveHours
  bookings: readonly ScheduledBooking[]
  now: number
  /** What only the usual hours have. */
  rules?: ReactNode | undefined
  dates?: ReactNode | undefined
  beside?: ReactNode | undefined
  /** The tabs besides the week and the rules. */
  tab: HoursTab | undefined
  others: Readonly<Partial<Record<HoursTab, ReactNode>>>
  why: ReactNode
}

const DAY = 86_400_000

/** The editor of one schedule, a part of it at a time: its week and dates, its rules, and what else it has. */
export const HoursEditor = <S extends { version: number }, D extends HoursDraft>(props: Props<S, D>) => {
  const { state, saved, effective, bookings, now } = props
  const { t } = useTranslation("availability")
  const phone = usePhone()
  const [copying, setCopying] = useState<Weekday | null>(null)
  const { draft } = state
  const { week, timeZone } = draft
  const set = (part: Partial<HoursDraft>): void => state.set(part as Partial<D>)
  const affected = bookings.filter(({ type }) => effective.offers.some(offer => offer.type === type))
  const setDay = (day: Weekday, ranges: Range[]): void => set({ week: { ...week, [day]: ranges } })
  const copy = (from: Weekday, to: readonly Weekday[]): void => {
    const next: Record<Weekday, readonly Range[]> = { ...week }
    for (const day of to) next[day] = week[from]
    set({ week: next })
    setCopying(null)
  }
  const preview = (
    <SlotPreview draft={effective} dirty={state.dirty} bookings={bookings} now={now} foot={props.why} />
  )
  const unsaved = (
    <UnsavedChangesNotice
      count={state.changes}
      outside={state.dirty ? sessionsOutside(effective, affected, now) : []}
      timeZone={timeZone}
      onDiscard={() => void state.discard()}
    />
  )
  const shared = { week, onDay: setDay, onCopy: setCopying }
  return (
    <>
      {state.stale && <StaleNotice state={state} />}
      {state.problem && <ProblemNotice problem={state.problem} />}
      {props.tab === undefined ? (
        <div className={css.more}>
          <div className={css.week} id="week" tabIndex={-1}>
            <PatternButtons onChoose={next => set({ week: next })} />
            {phone ? (
              <DayRows {...shared} />
            ) : (
              <WeekGrid
                {...shared}
                saved={saved.week}
                sessions={sessionsByWeekday(bookings, timeZone, now)}
                timeZone={timeZone}
              />
            )}
            {unsaved}
          </div>
          <div className={css.column}>
            {preview}
            <Card as="div">
              <DateExceptions draft={draft} bookings={affected} now={now} set={set}>
                {props.dates}
              </DateExceptions>
            </Card>
            {props.beside && <Card as="div">{props.beside}</Card>}
          </div>
        </div>
      ) : (
        <div className={css.more}>
          <div className={css.column}>
            {props.tab === "rules" && (
              <>
                <Card as="div">
                  <BookingRules draft={draft} set={set}>
                    {props.rules}
                  </BookingRules>
                </Card>
                <Card as="div">
                  <BookingWindow
                    draft={draft}
                    now={now}
                    problem={fieldProblem(state.problem, "dateWindow")}
                    set={set}
                  />
                </Card>
              </>
            )}
            {props.others[props.tab]}
            {unsaved}
          </div>
          <div className={css.column}>{preview}</div>
        </div>
      )}
      {copying !== null && (
        <CopySheet from={copying} onCopy={to => copy(copying, to)} onClose={() => setCopying(null)} />
      )}
      <p className="visually-hidden" role="status">
        {state.saving ? t("save") : ""}
      </p>
    </>
  )
}

const ProblemNotice = ({ problem }: { problem: ProblemError }) => {
  const { t } = useTranslation("availability")
  const messages = problem.errors.map(({ message }) => message).join(" ")
  return (
    <Notice tone="danger" live title={t("refused")}>
      {messages || problemText(problem)}
    </Notice>
  )
}

const StaleNotice = ({
  state,
}: {
  state: Pick<DraftState<never, never>, "saving" | "saveAnyway" | "showNewer">
}) => {
  const { t } = useTranslation("availability")
  return (
    <Notice
      live
      title={t("stale.title")}
      actions={
        <>
          <Button variant="light" loading={state.saving} onClick={() => void state.saveAnyway()}>
            {t("stale.mine")}
          </Button>
          <Button variant="subtle" onClick={() => void state.showNewer()}>
            {t("stale.theirs")}
          </Button>
        </>
      }
    >
      {t("stale.text")}
    </Notice>
  )
}

/** The sessions of the next seven days by weekday. */
const sessionsByWeekday = (
  bookings: readonly ScheduledBooking[],
  zone: string,
  now: number,
): Readonly<Record<Weekday, Range[]>> => {
  const days: Record<Weekday, Range[]> = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
  for (const { scheduledAt, minutes } of bookings) {
    if (msOf(scheduledAt) >= now + 7 * DAY) continue
    const weekday = (new Date(`${dateOf(scheduledAt, zone)}T12:00:00Z`).getUTCDay() || 7) as Weekday
    const start = Math.round(hourOf(scheduledAt, zone) * 60)
    days[weekday].push({ start, end: start + minutes })
  }
  return days
}
