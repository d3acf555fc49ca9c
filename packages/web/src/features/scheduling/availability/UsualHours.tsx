import { Button } from "@mantine/core"
import { IconFlag } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { dateOf } from "../../../lib/times.ts"
import { Agreement } from "./Agreement.tsx"
import { Away } from "./Away.tsx"
import type { Availability, Schedule } from "./api.ts"
import { type Draft, draftOf } from "./draft.ts"
import { effectiveOf } from "./effective.ts"
import type { Planned } from "./engine.ts"
import { fieldProblem } from "./field-problem.ts"
import { HolidaysSheet } from "./HolidaysSheet.tsx"
import { HoursEditor } from "./HoursEditor.tsx"
import { Offers } from "./Offers.tsx"
import { Places } from "./Places.tsx"
import type { DraftState } from "./use-draft.ts"
import { WhyButton } from "./WhyButton.tsx"

interface Props {
  state: DraftState<Availability, Draft>
  schedules: readonly Schedule[]
  bookings: readonly Planned[]
  now: number
}

/** The usual weeks, and what the coach has once: offers, terms, places, journeys, holidays. */
export const UsualHours = ({ state, schedules, bookings, now }: Props) => {
  const { t } = useTranslation("availability")
  const [holidays, setHolidays] = useState(false)
  const { base, draft, set } = state
  return (
    <>
      <HoursEditor
        state={state}
        saved={draftOf(base)}
        effective={effectiveOf(draft, schedules)}
        bookings={bookings}
        now={now}
        rules={<Places draft={draft} held={base.heldSlots} set={set} />}
        dates={
          <Button
            variant="subtle"
            leftSection={<IconFlag size={20} aria-hidden="true" />}
            onClick={() => setHolidays(true)}
          >
            {t("holidays.add")}
          </Button>
        }
        beside={<Away draft={draft} now={now} set={set} />}
        cards={
          <>
            <Offers draft={draft} set={set} />
            <Agreement draft={draft} set={set} linkProblem={fieldProblem(state.problem, "fallbackLink")} />
          </>
        }
        why={<WhyButton now={now} />}
      />
      {holidays && (
        <HolidaysSheet
          timeOff={draft.timeOff}
          today={dateOf(now, draft.timeZone)}
          set={set}
          onClose={() => setHolidays(false)}
        />
      )}
    </>
  )
}
