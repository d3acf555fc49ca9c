import { CoachCalendar } from "../../features/scheduling/calendar/CoachCalendar.tsx"
import { ClientCalendar } from "../../features/sessions/ClientCalendar.tsx"
import { RescheduleSheet } from "../../features/sessions/RescheduleSheet.tsx"
import { useLogin } from "../../lib/login.ts"

export default function CalendarPage() {
  if (useLogin().side !== "coach") return <ClientCalendar />
  return (
    <CoachCalendar
      rescheduleSheet={(booking, close) => <RescheduleSheet booking={booking} onClose={close} />}
    />
  )
}
