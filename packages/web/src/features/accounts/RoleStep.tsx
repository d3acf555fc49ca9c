import { Button } from "@mantine/core"
import { IconArrowRight } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { onDemand } from "../../lib/on-demand.ts"
import { RoleChoice } from "./RoleChoice.tsx"
import css from "./sign-up.module.css"
import type { SignUpDraft } from "./sign-up-draft.ts"
import { TimeZoneField } from "./TimeZoneField.tsx"

const InviteCodeSheet = onDemand(async () => (await import("./InviteCodeSheet.tsx")).InviteCodeSheet)

interface Props {
  person: SignUpDraft
  change: (part: Partial<SignUpDraft>) => void
  next: () => void
  to?: string | undefined
}

export const RoleStep = ({ person, change, next, to }: Props) => {
  const { t } = useTranslation("accounts")
  const [hasCode, setHasCode] = useState(false)
  return (
    <form
      className={css.step}
      onSubmit={event => {
        event.preventDefault()
        next()
      }}
    >
      <div className={css.titles}>
        <h1 tabIndex={-1}>{t("signUp.which")}</h1>
        <p className="ink-2">{t("signUp.whichText")}</p>
      </div>
      <RoleChoice value={person.side} onChange={side => change({ side })} />
      <TimeZoneField zone={person.timeZone} onChange={timeZone => change({ timeZone })} />
      <div className={css.end}>
        <div className={css.foot}>
          <Button variant="subtle" onClick={() => setHasCode(true)}>
            {t("signUp.haveCode")}
          </Button>
          <Button type="submit" size="lg" rightSection={<IconArrowRight size={20} className="turns" />}>
            {t("signUp.continue")}
          </Button>
        </div>
        <p className={`${css.have} ink-2`}>
          {t("signUp.haveOne")}{" "}
          <Link to="/sign-in" search={to ? { to } : {}}>
            {t("signUp.signIn")}
          </Link>
        </p>
      </div>
      <InviteCodeSheet opened={hasCode} onClose={() => setHasCode(false)} />
    </form>
  )
}
