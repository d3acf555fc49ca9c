import { useState } from "react"
import { type Side, setSide } from "../../lib/side.ts"
import { ownZone } from "../../lib/times.ts"
import { Logo } from "../../ui/illustrations/Logo.tsx"
import { Steps } from "../../ui/illustrations/StepDome.tsx"
import { EntryStep } from "./EntryStep.tsx"
import { NameStep } from "./NameStep.tsx"
import { RoleStep } from "./RoleStep.tsx"
import css from "./sign-up.module.css"

export interface NewPerson {
  side: Side
  timeZone: string
  firstName: string
  lastName: string
}

interface Props {
  go: () => void
  to?: string | undefined
  initialSide: Side
}

/** Chair, name, way in. What was typed stays when one goes back. */
export const SignUpSteps = ({ go, to, initialSide }: Props) => {
  const [step, setStep] = useState<1 | 2 | 3>(1)
  const [person, setPerson] = useState<NewPerson>({
    side: initialSide,
    timeZone: ownZone(),
    firstName: "",
    lastName: "",
  })
  const change = (part: Partial<NewPerson>): void => {
    if (part.side) setSide(part.side)
    setPerson(known => ({ ...known, ...part }))
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
          <EntryStep person={person} back={() => setStep(2)} toNames={() => setStep(2)} go={go} />
        )}
      </main>
    </div>
  )
}
