import { useTranslation } from "react-i18next"
import type { Connection } from "../../entities/connection/api.ts"
import { useMe } from "../../lib/login.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { ConnectionMark } from "../../ui/people/ConnectionMark.tsx"
import { Pair } from "../../ui/people/Pair.tsx"

import css from "./invite.module.css"

/** Shown right after an invite was accepted. */
export const InviteAccepted = ({ connection }: { connection: Connection }) => {
  const { t } = useTranslation("network")
  const me = useMe()
  const { coach } = connection
  return (
    <div className={css.accepted} role="status">
      <Pair coach={coach} client={me} size={132} />
      <ConnectionMark state="connected" size={52} joining />
      <h1 tabIndex={-1}>{t("joined.title", { name: coach.firstName })}</h1>
      <p className="ink-2">{t("joined.text")}</p>
      <div className={css.acceptedActions}>
        <LinkButton to="/coaches/$coachId/book" params={{ coachId: coach.id }} size="lg">
          {t("book")}
        </LinkButton>
        <LinkButton to="/network" size="lg" variant="default">
          {t("joined.shared")}
        </LinkButton>
      </div>
    </div>
  )
}
