import { useLogin } from "../../lib/login.ts"
import { ClientToday } from "../today/ClientToday.tsx"
import { CoachToday } from "../today/CoachToday.tsx"

export default function TodayPage() {
  return useLogin().side === "coach" ? <CoachToday /> : <ClientToday />
}
