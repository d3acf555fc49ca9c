import { Button, Checkbox } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Connection } from "../../../entities/connection/api.ts"
import { useMe } from "../../../lib/login.ts"
import { dayAndMonth, relativeTime } from "../../../lib/times.ts"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"

import css from "./request-row.module.css"

interface Props {
  of: Connection
  now: number
  chosen: boolean
  /** Some rows are selected: on phones the selection bar replaces the row's buttons. */
  choosing: boolean
  onChoose: (chosen: boolean) => void
  onAccept: () => void
  onDecline: () => void
}

/** Longer messages are shortened until expanded. */
const MAX_MESSAGE_LENGTH = 280

export const RequestRow = ({ of, now, chosen, choosing, onChoose, onAccept, onDecline }: Props) => {
  const { t } = useTranslation("coaching")
  const { timeZone } = useMe()
  const [showWhole, setShowWhole] = useState(false)
  const { client, message, goals } = of
  const folded = message.length > MAX_MESSAGE_LENGTH && !showWhole
  return (
    <li className={css.row} data-chosen={chosen}>
      <Checkbox
        className={css.box ?? ""}
        checked={chosen}
        onChange={event => onChoose(event.currentTarget.checked)}
        aria-label={t("requests.choose", { name: fullName(client) })}
      />
      <Avatar person={client} size={56} />
      <div className={css.words}>
        <p className={css.head}>
          <b className={css.name}>{fullName(client)}</b>
          <time className="small ink-2" dateTime={of.requestedAt}>
            {relativeTime(of.requestedAt, now)}
          </time>
        </p>
        {goals.length > 0 && <p className="ink-2">{goals.join(", ")}</p>}
        {message && (
          <p className={css.message}>{folded ? `${message.slice(0, MAX_MESSAGE_LENGTH - 40)}…` : message}</p>
        )}
        {folded && (
          <button type="button" className={css.more} onClick={() => setShowWhole(true)}>
            {t("requests.showAll")}
          </button>
        )}
        {of.expiresAt && Date.parse(of.expiresAt) - now < EXPIRES_SOON_MS && (
          <p className="small ink-2">{t("requests.until", { day: dayAndMonth(of.expiresAt, timeZone) })}</p>
        )}
      </div>
      <div className={css.buttons} data-quiet={choosing}>
        <Button variant="subtle" onClick={onDecline}>
          {t("requests.decline")}
          <span className="visually-hidden">{t("requests.from", { name: fullName(client) })}</span>
        </Button>
        <Button variant={chosen ? "light" : "filled"} onClick={onAccept}>
          {t("requests.accept")}
          <span className="visually-hidden">{t("requests.from", { name: fullName(client) })}</span>
        </Button>
      </div>
    </li>
  )
}

const EXPIRES_SOON_MS = 3 * 86_400_000
