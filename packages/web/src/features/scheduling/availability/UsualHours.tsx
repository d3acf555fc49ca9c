import { Button } from "@mantine/core"
import { IconFlag } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Availability, Schedule } from "../../../entities/availability/api.ts"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import { dateOf } from "../../../lib/times.ts"
import { CancellationPolicyCard } from "./CancellationPolicyCard.tsx"
import { CapacityField } from "./CapacityField.tsx"

import { type Draft, draftOf } from "./draft.ts"
import { ExplainSlotButton } from "./ExplainSlotButton.tsx"
import { effectiveUsualHours } from "./effective-hours.ts"
import { fieldProblem } from "./field-problem.ts"
import { HolidaysSheet } from "./HolidaysSheet.tsx"
import { HoursEditor } from "./HoursEditor.tsx"
import { Offers } from "./Offers.tsx"
import type { HoursTab } from "./search.ts"
import { TravelSection } from "./TravelSection.tsx"
import type { DraftState } from "./use-draft.ts"

interface Props {
  state: DraftState<Availability, Draft>
  schedules: readonly Schedule[]
  bookings: readonly ScheduledBooking[]
  now: number
  tab: HoursTab | undefined
}

/** The usual hours, and what applies to all schedules: offers, policy, capacity, travel, holidays. */
export const UsualHours = ({ state, schedules, bookings, now, tab }: Props) => {
  const { t } = useTranslation("availability")
  const [holidays, setHolidays] = useState(false)
  const { base, draft, set } = state
  return (
    <>
      <HoursEditor
        state={state}
        saved={draftOf(base)}
        effective={effectiveUsualHours(draft, schedules)}
        bookings={bookings}
        now={now}
        rules={<CapacityField draft={draft} held={base.heldSlots} set={set} />}
        dates={
          <Button
            variant="subtle"
            leftSection={<IconFlag size={20} aria-hidden="true" />}
            onClick={() => setHolidays(true)}
          >
            {t("holidays.add")}
          </Button>
        }
        beside={<TravelSection draft={draft} now={now} set={set} />}
        tab={tab}
        others={{
          booking: <Offers draft={draft} set={set} />,
          cancellation: (
            <CancellationPolicyCard
              draft={draft}
              set={set}
              linkProblem={fieldProblem(state.problem, "fallbackLink")}
            />
          ),
        }}
        why={<ExplainSlotButton now={now} />}
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
