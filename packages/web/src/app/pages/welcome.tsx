import { Welcome } from "../../features/accounts/Welcome.tsx"
import { FirstHour } from "../../features/today/first-hour/FirstHour.tsx"

export default function WelcomePage() {
  return <Welcome steps={<FirstHour />} />
}
