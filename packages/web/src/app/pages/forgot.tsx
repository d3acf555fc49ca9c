import { AuthLayout } from "../../features/accounts/AuthLayout.tsx"
import { ForgotForm } from "../../features/accounts/ForgotForm.tsx"

export default function ForgotPage() {
  return (
    <AuthLayout>
      <ForgotForm />
    </AuthLayout>
  )
}
