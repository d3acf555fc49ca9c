import { useState } from "react"
import { type Side, setActiveSide } from "../../lib/active-side.ts"
import { ownZone } from "../../lib/times.ts"
import { Logo } from "../../ui/illustrations/Logo.tsx"
import { Steps } from "../../ui/illustrations/StepDome.tsx"
import { CredentialsStep } from "./CredentialsStep.tsx"
import { NameStep } from "./NameStep.tsx"
import { RoleStep } from "./RoleStep.tsx"
import css from "./sign-up.module.css"
import type { SignUpDraft } from "./sign-up-draft.ts"

interface Props {
  onSignedIn: () => void
  to?: string | undefined
  initialSide: Side
}

/** Sign-up in three steps: role, name, email and password. Entered values are kept when going back. */
export const SignUpSteps = ({ onSignedIn, to, initialSide }: Props) => {
  const [step, setStep] = useState<1 | 2 | 3>(1)
  const [person, setPerson] = useState<SignUpDraft>({
    side: initialSide,
    timeZone: ownZone(),
    firstName: "",
    lastName: "",
  })
  const change = (part: Partial<SignUpDraft>): void => {
    if (part.side) setActiveSide(part.side)
    setPerson(before => ({ ...before, ...part }))
  }
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Logo words />
        <Steps step={step} of={3} />
      </header>
      <main className={css.main}>
        {step === 1 && <RoleStep person={person} change={change} next={() => setStep(2)} to={to} />}
        {step === 2 && (
          <NameStep person={person} change={change} next={() => setStep(3)} back={() => setStep(1)} />
        )}
        {step === 3 && (
          <CredentialsStep
            person={person}
            back={() => setStep(2)}
            backToNames={() => setStep(2)}
            onSignedIn={onSignedIn}
          />
        )}
      </main>
    </div>
  )
}
