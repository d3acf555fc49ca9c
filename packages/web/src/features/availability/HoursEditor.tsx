import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ProblemError } from "../../lib/problem.ts"
import { dateOf, hourOf, msOf } from "../../lib/times.ts"
import { Card } from "../../ui/Card.tsx"
import { Notice } from "../../ui/Notice.tsx"
import { problemText } from "../../ui/problems.tsx"
import { usePhone } from "../../ui/use-phone.ts"
import { Agreement } from "./Agreement.tsx"
import { BookingWindow } from "./BookingWindow.tsx"
import { ChangesNote } from "./ChangesNote.tsx"
import { CopySheet } from "./CopySheet.tsx"
import { DayRows } from "./DayRows.tsx"
import { outsideOf, type Planned } from "./engine.ts"
import css from "./hours-editor.module.css"
import { Offers } from "./Offers.tsx"
import { OtherDates } from "./OtherDates.tsx"
import { Preview } from "./Preview.tsx"
import { Rules } from "./Rules.tsx"
import type { DraftState } from "./use-draft.ts"
import { WeekGrid } from "./WeekGrid.tsx"
import { type Range, type Weekday, weekOf } from "./week.ts"

interface Props {
  state: DraftState
  bookings: readonly Planned[]
  now: number
}

const DAY = 86_400_000

/** The usual week, the rules around it, and what becomes of them. */
export const HoursEditor = ({ state, bookings, now }: Props) => {
  const { t } = useTranslation("availability")
  const phone = usePhone()
  const [copying, setCopying] = useState<Weekday | null>(null)
  const { base, draft, set } = state
  const { week, timeZone } = draft
  const setDay = (day: Weekday, ranges: Range[]): void => set({ week: { ...week, [day]: ranges } })
  const copy = (from: Weekday, to: readonly Weekday[]): void => {
    const next: Record<Weekday, readonly Range[]> = { ...week }
    for (const day of to) next[day] = week[from]
    set({ week: next })
    setCopying(null)
  }
  const shared = { week, onDay: setDay, onCopy: setCopying }
  return (
    <>
      {state.stale && <StaleNotice state={state} />}
      {state.problem && <Refusal of={state.problem} />}
      <div className={css.top}>
        <div className={css.week}>
          {phone ? (
            <DayRows {...shared} />
          ) : (
            <WeekGrid
              {...shared}
              saved={weekOf(base.weekly)}
              sessions={comingWeek(bookings, timeZone, now)}
              timeZone={timeZone}
            />
          )}
          <ChangesNote
            count={state.changes}
            kept={state.dirty ? outsideOf(draft, bookings, now) : []}
            timeZone={timeZone}
            onDrop={() => void state.drop()}
          />
        </div>
        <div className={css.side}>
          <Rules draft={draft} held={base.heldSlots} set={set} />
          <OtherDates draft={draft} bookings={bookings} now={now} set={set} />
        </div>
      </div>
      <div className={css.more}>
        <div className={css.column}>
          <Offers draft={draft} set={set} />
          <Agreement draft={draft} set={set} linkProblem={fieldProblem(state.problem, "fallbackLink")} />
        </div>
        <div className={css.column}>
          <Preview draft={draft} dirty={state.dirty} bookings={bookings} now={now} />
          <Card as="div">
            <BookingWindow
              draft={draft}
              now={now}
              problem={fieldProblem(state.problem, "dateWindow")}
              set={set}
            />
          </Card>
        </div>
      </div>
      {copying !== null && (
        <CopySheet from={copying} onCopy={to => copy(copying, to)} onClose={() => setCopying(null)} />
      )}
      <p className="heard" role="status">
        {state.saving ? t("save") : ""}
      </p>
    </>
  )
}

const fieldProblem = (problem: ProblemError | null, field: string): string | undefined =>
  problem?.errors.find(({ path }) => path === field || path.startsWith(`${field}.`))?.message

const Refusal = ({ of }: { of: ProblemError }) => {
  const { t } = useTranslation("availability")
  const words = of.errors.map(({ message }) => message).join(" ")
  return (
    <Notice tone="danger" live title={t("refused")}>
      {words || problemText(of)}
    </Notice>
  )
}

const StaleNotice = ({ state }: { state: DraftState }) => {
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

/** Where the sessions of the next seven days lie in the week. */
const comingWeek = (
  bookings: readonly Planned[],
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
