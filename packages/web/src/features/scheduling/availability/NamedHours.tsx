import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { Availability, Schedule } from "../../../entities/availability/api.ts"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import { isProblem } from "../../../lib/problem.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"

import { type ScheduleDraft, scheduleDraftOf } from "./draft.ts"
import { ExplainSlotButton } from "./ExplainSlotButton.tsx"
import { effectiveScheduleHours } from "./effective-hours.ts"
import { fieldProblem } from "./field-problem.ts"
import { HoursEditor } from "./HoursEditor.tsx"
import { ScheduleCard } from "./ScheduleCard.tsx"
import type { HoursTab } from "./search.ts"
import type { DraftState } from "./use-draft.ts"

interface Props {
  state: DraftState<Schedule, ScheduleDraft>
  usual: Availability
  others: readonly Schedule[]
  bookings: readonly ScheduledBooking[]
  now: number
  tab: HoursTab | undefined
}

/** The editor of a schedule for some types of session. */
export const NamedHours = ({ state, usual, others, bookings, now, tab }: Props) => {
  const { t } = useTranslation("availability")
  const navigate = useNavigate()
  const { base, draft, set, problem } = state
  const nameProblem = isProblem(problem, "schedule_name_taken")
    ? problemText(problem)
    : fieldProblem(problem, "name")
  return (
    <HoursEditor
      state={state}
      saved={scheduleDraftOf(base)}
      effective={effectiveScheduleHours(draft, usual)}
      bookings={bookings}
      now={now}
      dates={<p className="small ink-2">{t("schedules.closedToo")}</p>}
      tab={tab === "cancellation" ? undefined : tab}
      others={{
        booking: (
          <ScheduleCard
            schedule={base}
            draft={draft}
            others={others}
            nameProblem={nameProblem}
            set={set}
            onRemoved={() => void navigate({ to: "/me/availability", search: {}, ignoreBlocker: true })}
          />
        ),
      }}
      why={<ExplainSlotButton now={now} />}
    />
  )
}
