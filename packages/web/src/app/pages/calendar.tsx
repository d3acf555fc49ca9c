import { CoachCalendar } from "../../features/scheduling/calendar/CoachCalendar.tsx"
import { ClientCalendar } from "../../features/sessions/ClientCalendar.tsx"
import { MoveSheet } from "../../features/sessions/MoveSheet.tsx"
import { useLogin } from "../../lib/login.ts"

export default function CalendarPage() {
  if (useLogin().side !== "coach") return <ClientCalendar />
  return <CoachCalendar another={(booking, close) => <MoveSheet booking={booking} onClose={close} />} />
}
