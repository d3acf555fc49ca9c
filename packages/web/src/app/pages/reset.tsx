import { useSearch } from "@tanstack/react-router"
import { AuthLayout } from "../../features/accounts/AuthLayout.tsx"
import { ResetForm } from "../../features/accounts/ResetForm.tsx"

export default function ResetPage() {
  const { token } = useSearch({ from: "/reset" })
  return (
    <AuthLayout>
      <ResetForm token={token} />
    </AuthLayout>
  )
}
