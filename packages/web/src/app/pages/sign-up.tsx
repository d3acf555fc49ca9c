import { useRouter, useSearch } from "@tanstack/react-router"
import { SignUpSteps } from "../../features/accounts/SignUpSteps.tsx"
import { safePath } from "../safe-path.ts"

export default function SignUpPage() {
  const { to } = useSearch({ from: "/sign-up" })
  const router = useRouter()
  return (
    <SignUpSteps
      initialSide="client"
      to={to}
      onSignedIn={() => router.history.push(to ? safePath(to) : "/welcome")}
    />
  )
}
