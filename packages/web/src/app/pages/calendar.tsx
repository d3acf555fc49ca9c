import { CoachCalendar } from "../../features/scheduling/calendar/CoachCalendar.tsx"
import { ClientCalendar } from "../../features/sessions/ClientCalendar.tsx"
import { useLogin } from "../../lib/login.ts"
import { onDemand } from "../../lib/on-demand.ts"

const RescheduleSheet = onDemand(
  async () => (await import("../../features/sessions/RescheduleSheet.tsx")).RescheduleSheet,
)

export default function CalendarPage() {
  if (useLogin().side !== "coach") return <ClientCalendar />
  return (
    <CoachCalendar
      rescheduleSheet={(booking, close) => <RescheduleSheet booking={booking} onClose={close} />}
    />
  )
}
