import { Button } from "@mantine/core"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useLogin, useMe } from "../../lib/login.ts"
import { useCall } from "../../lib/queries.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Logo } from "../../ui/illustrations/Logo.tsx"
import { Room } from "../../ui/illustrations/Room.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import css from "./sign-up.module.css"

interface Props {
  /** A coach's first steps. */
  steps: ReactNode
}

/** The first page after sign-up: a coach's first steps, or a client's next one. */
export const Welcome = ({ steps }: Props) => {
  const { t } = useTranslation("accounts")
  const person = useMe()
  const { side } = useLogin()
  const resend = useCall("POST /auth/verify/resend", {
    done: () => toast({ text: t("welcome.resent", { email: person.email }) }),
    failed: problem => toast({ text: problemText(problem), tone: "problem" }),
  })
  const verify = person.sendsMail && !person.emailVerified && (
    <Notice
      end={
        <Button variant="default" size="sm" loading={resend.isPending} onClick={() => resend.mutate({})}>
          {t("welcome.resend")}
        </Button>
      }
    >
      {t("welcome.verify", { email: person.email })}
    </Notice>
  )
  if (side === "coach")
    return (
      <div className={css.page}>
        <header className={css.head}>
          <Logo words />
          <LinkButton to="/" variant="subtle">
            {t("welcome.later")}
          </LinkButton>
        </header>
        <main className={`${css.main} ${css.wide}`}>
          <div className={css.setUp}>
            <h1 tabIndex={-1} className="welcome">
              {t("welcome.coach", { name: person.firstName })}
            </h1>
            {verify}
            {steps}
          </div>
        </main>
      </div>
    )
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Logo words />
      </header>
      <main className={css.main}>
        <div className={`${css.step} ${css.narrow} ${css.welcome}`}>
          <Room object="sun" width={320} />
          <div className={css.titles}>
            <h1 tabIndex={-1}>{t("welcome.client", { name: person.firstName })}</h1>
            <p className="ink-2">{t("welcome.clientText")}</p>
          </div>
          {verify}
          <LinkButton to="/coaches" size="lg" fullWidth>
            {t("welcome.findCoach")}
          </LinkButton>
          <LinkButton to="/" variant="subtle">
            {t("welcome.later")}
          </LinkButton>
        </div>
      </main>
    </div>
  )
}
