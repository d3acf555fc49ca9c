import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { kindText } from "../../../entities/booking/booking.ts"
import { coachWaitlist, type WaitlistEntry } from "../../../entities/waitlist/api.ts"
import { wantedText } from "../../../entities/waitlist/waitlist-text.ts"
import { useMe } from "../../../lib/login.ts"
import { timeText } from "../../../lib/times.ts"
import { ErrorState } from "../../../ui/feedback/ErrorState.tsx"
import { TitleWithCount } from "../../../ui/illustrations/IconTile.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { DividedList } from "../../../ui/layout/DividedList.tsx"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"

import css from "./waitlist.module.css"

const SHOWN = 8

/** The coach's waitlist in its order; nothing where it is empty. */
export const WaitlistCard = () => {
  const { t } = useTranslation("waitlist")
  const waitlist = useQuery(coachWaitlist)
  if (waitlist.isError && !waitlist.data)
    return (
      <Card title={t("coach.title")}>
        <ErrorState
          error={waitlist.error}
          retry={() => void waitlist.refetch()}
          retrying={waitlist.isFetching}
        />
      </Card>
    )
  const items = waitlist.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card
      title={
        <TitleWithCount count={items.length} label={t("coach.count", { count: items.length })}>
          {t("coach.title")}
        </TitleWithCount>
      }
      sub={t("coach.text")}
    >
      <DividedList ordered tight>
        {items.slice(0, SHOWN).map(entry => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </DividedList>
      {items.length > SHOWN && (
        <p className="small ink-2">{t("coach.more", { count: items.length - SHOWN })}</p>
      )}
    </Card>
  )
}

const EntryRow = ({ entry }: { entry: WaitlistEntry }) => {
  const { t } = useTranslation("waitlist")
  const { timeZone } = useMe()
  return (
    <li className={css.row}>
      <Avatar person={entry.client} side="client" size={40} />
      <div className={css.words}>
        <Link to="/clients/$clientId" params={{ clientId: entry.clientId }} className={css.name}>
          {fullName(entry.client)}
        </Link>
        <p className="small ink-2">
          {entry.offer
            ? t("coach.offered", { time: timeText(entry.offer.expiresAt, timeZone) })
            : t("mine.line", { when: wantedText(t, entry, timeZone), kind: kindText(entry) })}
        </p>
      </div>
      {entry.position !== null && <span className="time ink-2">{entry.position}</span>}
    </li>
  )
}
