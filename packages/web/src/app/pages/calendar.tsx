import { ClientCalendar } from "../../features/sessions/ClientCalendar.tsx"

export default function CalendarPage() {
  return <ClientCalendar />
}
