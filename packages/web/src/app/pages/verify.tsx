import { useSearch } from "@tanstack/react-router"
import { AuthLayout } from "../../features/accounts/AuthLayout.tsx"
import { VerifyAddress } from "../../features/accounts/VerifyAddress.tsx"

export default function VerifyPage() {
  const { token } = useSearch({ from: "/verify" })
  return (
    <AuthLayout>
      <VerifyAddress token={token ?? ""} />
    </AuthLayout>
  )
}
