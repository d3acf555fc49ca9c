import { useRouter, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { AuthLayout } from "../../features/accounts/AuthLayout.tsx"
import { ChallengeForm } from "../../features/accounts/ChallengeForm.tsx"
import { SignInForm } from "../../features/accounts/SignInForm.tsx"
import { safePath } from "../safe-path.ts"

export default function SignInPage() {
  const { to } = useSearch({ from: "/sign-in" })
  const router = useRouter()
  const [challenge, setChallenge] = useState<string>()
  const go = (): void => router.history.push(safePath(to))
  return (
    <AuthLayout>
      {challenge ? (
        <ChallengeForm challenge={challenge} onSignedIn={go} back={() => setChallenge(undefined)} />
      ) : (
        <SignInForm onSignedIn={go} onChallenge={setChallenge} to={to} />
      )}
    </AuthLayout>
  )
}
