import { useTranslation } from "react-i18next"
import type { Reply } from "../../lib/contract.ts"
import { dayAndMonth, ownZone } from "../../lib/times.ts"
import { ConnectionMark } from "../../ui/people/ConnectionMark.tsx"
import { Portrait } from "../../ui/people/Portrait.tsx"
import { fullName } from "../../ui/people/person.ts"
import css from "./invite.module.css"

export const InviteCoach = ({ of }: { of: Reply<"GET /connections/invites/{code}"> }) => {
  const { t } = useTranslation("network")
  const { coach } = of
  return (
    <header className={css.coach}>
      <Portrait person={coach} crop="dome" size={190} className={css.portrait} />
      <div>
        <p className={css.from}>
          <ConnectionMark state="wants" />
          {t("invite.from")}
        </p>
        <h1 tabIndex={-1} className="welcome">
          {fullName(coach)}
        </h1>
        <p className={css.headline}>{coach.headline}</p>
        <ul className={css.topics}>
          {coach.specialties.map(topic => (
            <li key={topic}>{topic}</li>
          ))}
        </ul>
        <p className="small ink-2">{t("invite.until", { day: dayAndMonth(of.expiresAt, ownZone()) })}</p>
      </div>
    </header>
  )
}
