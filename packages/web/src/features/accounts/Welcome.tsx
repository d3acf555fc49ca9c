import { Button } from "@mantine/core"
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

/** The first page after sign-up, with one next step. */
export const Welcome = () => {
  const { t } = useTranslation("accounts")
  const person = useMe()
  const { side } = useLogin()
  const resend = useCall("POST /auth/verify/resend", {
    done: () => toast({ text: t("welcome.resent", { email: person.email }) }),
    failed: problem => toast({ text: problemText(problem), tone: "problem" }),
  })
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Logo words />
      </header>
      <main className={css.main}>
        <div className={`${css.step} ${css.narrow} ${css.welcome}`}>
          <Room object={side === "coach" ? "door" : "sun"} width={320} />
          <div className={css.titles}>
            <h1 tabIndex={-1}>
              {t(side === "coach" ? "welcome.coach" : "welcome.client", { name: person.firstName })}
            </h1>
            <p className="ink-2">{t(side === "coach" ? "welcome.coachText" : "welcome.clientText")}</p>
          </div>
          {person.sendsMail && !person.emailVerified && (
            <Notice
              end={
                <Button
                  variant="default"
                  size="sm"
                  loading={resend.isPending}
                  onClick={() => resend.mutate({})}
                >
                  {t("welcome.resend")}
                </Button>
              }
            >
              {t("welcome.verify", { email: person.email })}
            </Notice>
          )}
          {side === "coach" ? (
            <LinkButton to="/me/availability" size="lg" fullWidth>
              {t("welcome.setHours")}
            </LinkButton>
          ) : (
            <LinkButton to="/coaches" size="lg" fullWidth>
              {t("welcome.findCoach")}
            </LinkButton>
          )}
          <LinkButton to="/" variant="subtle">
            {t("welcome.later")}
          </LinkButton>
        </div>
      </main>
    </div>
  )
}
