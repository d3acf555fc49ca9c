import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { kindOf } from "../../../entities/booking/booking.ts"
import { useMe } from "../../../lib/login.ts"
import { clock } from "../../../lib/times.ts"
import { ErrorState } from "../../../ui/feedback/ErrorState.tsx"
import { Counted } from "../../../ui/illustrations/IconTile.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { LinedList } from "../../../ui/layout/LinedList.tsx"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"
import { myLine, type Wait } from "./api.ts"
import css from "./waitlist.module.css"
import { whenOf } from "./words.ts"

const SHOWN = 8

/** Who waits for a time of this coach, in line; nothing where nobody does. */
export const LineCard = () => {
  const { t } = useTranslation("waitlist")
  const line = useQuery(myLine)
  if (line.isError && !line.data)
    return (
      <Card title={t("coach.title")}>
        <ErrorState error={line.error} retry={() => void line.refetch()} retrying={line.isFetching} />
      </Card>
    )
  const items = line.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card
      title={
        <Counted count={items.length} label={t("coach.count", { count: items.length })}>
          {t("coach.title")}
        </Counted>
      }
      sub={t("coach.text")}
    >
      <LinedList ordered tight>
        {items.slice(0, SHOWN).map(entry => (
          <LineRow key={entry.id} of={entry} />
        ))}
      </LinedList>
      {items.length > SHOWN && (
        <p className="small ink-2">{t("coach.more", { count: items.length - SHOWN })}</p>
      )}
    </Card>
  )
}

const LineRow = ({ of }: { of: Wait }) => {
  const { t } = useTranslation("waitlist")
  const { timeZone } = useMe()
  return (
    <li className={css.row}>
      <Avatar person={of.client} side="client" size={40} />
      <div className={css.words}>
        <Link to="/clients/$clientId" params={{ clientId: of.clientId }} className={css.name}>
          {fullName(of.client)}
        </Link>
        <p className="small ink-2">
          {of.offer
            ? t("coach.offered", { time: clock(of.offer.expiresAt, timeZone) })
            : t("mine.line", { when: whenOf(t, of, timeZone), kind: kindOf(of) })}
        </p>
      </div>
      {of.position !== null && <span className="time ink-2">{of.position}</span>}
    </li>
  )
}
