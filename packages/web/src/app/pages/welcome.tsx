import { Welcome } from "../../features/accounts/Welcome.tsx"

export default function WelcomePage() {
  return <Welcome />
}
