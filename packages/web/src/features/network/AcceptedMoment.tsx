import { useTranslation } from "react-i18next"
import type { Connection } from "../../entities/connection/api.ts"
import { useMe } from "../../lib/login.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { ConnectionMark } from "../../ui/people/ConnectionMark.tsx"
import { Pair } from "../../ui/people/Pair.tsx"
import css from "./invite.module.css"

/** On the client's Today after a coach has accepted, until the first session with this coach is booked. */
export const AcceptedMoment = ({ connection }: { connection: Connection }) => {
  const { t } = useTranslation("visits")
  const me = useMe()
  const { coach } = connection
  return (
    <Card tone="hero">
      <div className={css.accepted}>
        <Pair coach={coach} client={me} size={132} />
        <ConnectionMark state="connected" size={52} joining />
        <h2>{t("accepted.title", { name: coach.firstName })}</h2>
        <p className="ink-2">{t("accepted.text")}</p>
        <div className={css.acceptedActions}>
          <LinkButton to="/coaches/$coachId/book" params={{ coachId: coach.id }} size="lg">
            {t("accepted.book")}
          </LinkButton>
          <LinkButton to="/network" size="lg" variant="default">
            {t("accepted.shared")}
          </LinkButton>
        </div>
      </div>
    </Card>
  )
}
