import { useSearch } from "@tanstack/react-router"
import { Doorway } from "../../features/accounts/Doorway.tsx"
import { VerifyAddress } from "../../features/accounts/VerifyAddress.tsx"

export default function VerifyPage() {
  const { token } = useSearch({ from: "/verify" })
  return (
    <Doorway>
      <VerifyAddress token={token ?? ""} />
    </Doorway>
  )
}
