import { useSearch } from "@tanstack/react-router"
import { Doorway } from "../../features/accounts/Doorway.tsx"
import { ResetForm } from "../../features/accounts/ResetForm.tsx"

export default function ResetPage() {
  const { token } = useSearch({ from: "/reset" })
  return (
    <Doorway>
      <ResetForm token={token} />
    </Doorway>
  )
}
