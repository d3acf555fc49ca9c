import { Button } from "@mantine/core"
import { IconArrowBackUp, IconCheck, IconClockOff, IconX } from "@tabler/icons-react"
import { Trans, useTranslation } from "react-i18next"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"
import css from "./resolved-request-row.module.css"
import type { ResolvedRequest } from "./use-connection-requests.ts"

const icons = {
  accepted: IconCheck,
  declined: IconX,
  withdrawn: IconArrowBackUp,
  expired: IconClockOff,
  ended: IconX,
}

/** A request that is no longer pending: its outcome and the next action. */
export const ResolvedRequestRow = ({ of, onReopen }: { of: ResolvedRequest; onReopen: () => void }) => {
  const { t } = useTranslation("coaching")
  const { connection, outcome, answeredHere, saving } = of
  const { client } = connection
  const Icon = icons[outcome]
  const answered = outcome === "accepted" || outcome === "declined"
  return (
    <li className={css.row}>
      <span className={css.icon} data-outcome={outcome}>
        <Icon size={22} stroke={2.25} aria-hidden="true" />
      </span>
      <Avatar person={client} size={48} />
      <div className={css.words} role="status">
        <p className={css.title}>
          <Trans
            t={t}
            components={{ b: <b /> }}
            i18nKey={`settled.${outcome}`}
            values={{ name: fullName(client) }}
          />
        </p>
        <p className="small ink-2">
          {answered && !answeredHere
            ? t("settled.elsewhere")
            : t(`settled.${outcome}Text`, { name: client.firstName })}
        </p>
      </div>
      {saving ? (
        <span className="small ink-2">{t("settled.saving")}</span>
      ) : (
        <>
          {outcome === "accepted" && (
            <LinkButton
              to="/clients/$clientId"
              params={{ clientId: client.id }}
              variant="default"
              className={css.button ?? ""}
            >
              {t("connected.open")}
              <span className="visually-hidden">{t("requests.from", { name: fullName(client) })}</span>
            </LinkButton>
          )}
          {outcome === "declined" && (
            <Button variant="default" onClick={onReopen} className={css.button ?? ""}>
              {t("settled.undo")}
              <span className="visually-hidden">{t("requests.from", { name: fullName(client) })}</span>
            </Button>
          )}
        </>
      )}
    </li>
  )
}
