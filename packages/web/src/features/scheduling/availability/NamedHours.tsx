import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { isProblem } from "../../../lib/problem.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import type { Availability, Schedule } from "./api.ts"
import { type ScheduleDraft, scheduleDraftOf } from "./draft.ts"
import { effectiveWithin } from "./effective.ts"
import type { Planned } from "./engine.ts"
import { fieldProblem } from "./field-problem.ts"
import { HoursEditor } from "./HoursEditor.tsx"
import { ScheduleCard } from "./ScheduleCard.tsx"
import type { DraftState } from "./use-draft.ts"
import { WhyButton } from "./WhyButton.tsx"

interface Props {
  state: DraftState<Schedule, ScheduleDraft>
  usual: Availability
  others: readonly Schedule[]
  bookings: readonly Planned[]
  now: number
}

/** The hours of some types of session. */
export const NamedHours = ({ state, usual, others, bookings, now }: Props) => {
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
      effective={effectiveWithin(draft, usual)}
      bookings={bookings}
      now={now}
      dates={<p className="small ink-2">{t("schedules.closedToo")}</p>}
      cards={
        <ScheduleCard
          schedule={base}
          draft={draft}
          others={others}
          nameProblem={nameProblem}
          set={set}
          onRemoved={() => void navigate({ to: "/me/availability", search: {}, ignoreBlocker: true })}
        />
      }
      why={<WhyButton now={now} />}
    />
  )
}
