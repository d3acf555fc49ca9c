import { Button } from "@mantine/core"
import { IconCalendarPlus } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { Trans, useTranslation } from "react-i18next"
import type { Client } from "../../../entities/client/api.ts"
import { useMe } from "../../../lib/login.ts"
import { cityOf, dayAndMonth, dayWord, timesDiffer, timeText } from "../../../lib/times.ts"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"

import css from "./people-list.module.css"

interface Props {
  of: Client
  now: number
  onBook: () => void
}

/** One connected client: next and last session, shared scopes, and a button to book. */
export const ClientRow = ({ of, now, onBook }: Props) => {
  const { t } = useTranslation("coaching")
  const { timeZone } = useMe()
  const name = fullName(of)
  return (
    <li className={css.row}>
      <Avatar person={of} size={56} status={of.status} />
      <div className={css.words}>
        <Link to="/clients/$clientId" params={{ clientId: of.id }} className={css.name}>
          {name}
        </Link>
        <p className={`${css.line} ink-2`}>
          <span>
            {of.nextSessionAt ? (
              <Trans
                t={t}
                components={{ b: <b /> }}
                i18nKey="connected.next"
                values={{
                  day: dayWord(of.nextSessionAt, timeZone, now),
                  time: timeText(of.nextSessionAt, timeZone),
                }}
              />
            ) : (
              t("connected.noNext")
            )}
          </span>
          <span>
            {of.lastSessionAt
              ? t("connected.last", { day: dayAndMonth(of.lastSessionAt, timeZone) })
              : t("connected.never")}
          </span>
        </p>
        <p className={`${css.line} small ink-2`}>
          {timesDiffer(now, timeZone, of.timeZone) && (
            <span>
              {t("connected.there", { time: timeText(now, of.timeZone), city: cityOf(of.timeZone) })}
            </span>
          )}
          <span>
            {t("connected.shares", { count: of.scopes.length, of: of.scopes.length + of.notShared.length })}
          </span>
          <span>{t("connected.since", { day: dayAndMonth(of.connectedSince, timeZone) })}</span>
        </p>
      </div>
      <div className={css.buttons}>
        <Button
          variant="light"
          leftSection={<IconCalendarPlus size={20} stroke={1.75} aria-hidden="true" />}
          onClick={onBook}
        >
          {t("connected.book")}
          <span className="visually-hidden">{t("connected.for", { name })}</span>
        </Button>
      </div>
    </li>
  )
}
