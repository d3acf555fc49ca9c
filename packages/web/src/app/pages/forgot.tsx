import { Doorway } from "../../features/accounts/Doorway.tsx"
import { ForgotForm } from "../../features/accounts/ForgotForm.tsx"

export default function ForgotPage() {
  return (
    <Doorway>
      <ForgotForm />
    </Doorway>
  )
}
