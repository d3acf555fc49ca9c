import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { kindOf } from "../../../entities/booking/booking.ts"
import { placeInLine } from "../../../entities/waitlist/position-text.ts"
import { useMe } from "../../../lib/login.ts"
import { moneyText } from "../../../lib/money.ts"
import { clock, clocksDiffer, shortDay } from "../../../lib/times.ts"
import { Card } from "../../../ui/layout/Card.tsx"
import { LinedList } from "../../../ui/layout/LinedList.tsx"
import { TypeIcon } from "../../../ui/time/TypeIcon.tsx"
import { Zone } from "../../../ui/time/Zone.tsx"
import { type Group, groupsOf } from "./api.ts"
import css from "./groups.module.css"
import { SeatActions } from "./SeatActions.tsx"
import type { Coach } from "./use-take-seat.tsx"

/** A connected coach's coming group sessions, with a seat to take or to wait for; nothing where there is none. */
export const CoachGroups = ({ coach }: { coach: Coach }) => {
  const { t } = useTranslation("groups")
  const groups = useQuery(groupsOf(coach.id))
  const items = groups.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card title={t("join.title")} sub={t("join.sub")}>
      <LinedList>
        {items.map(group => (
          <GroupRow key={group.id} group={group} coach={coach} />
        ))}
      </LinedList>
    </Card>
  )
}

const GroupRow = ({ group, coach }: { group: Group; coach: Coach }) => {
  const { t } = useTranslation("groups")
  const { timeZone } = useMe()
  const { title, price, scheduledAt } = group
  const cost = price.amount > 0 ? moneyText(price.amount, price.currency) : t("free")
  return (
    <li className={css.row}>
      <div className={css.words}>
        <h3>{title}</h3>
        <p>
          {shortDay(scheduledAt, timeZone)}, {clock(scheduledAt, timeZone)}
        </p>
        {clocksDiffer(scheduledAt, timeZone, group.coachTimeZone) && (
          <Zone at={scheduledAt} zone={group.coachTimeZone} />
        )}
        <p className={`small ink-2 ${css.kind}`}>
          <TypeIcon type={group.type} size={16} />
          {kindOf(group)} · {cost}
        </p>
        <SeatsLeft group={group} />
      </div>
      <SeatActions group={group} coach={coach} cost={cost} />
    </li>
  )
}

/** How many seats are left for this person, and how they stand in line for one. */
const SeatsLeft = ({ group }: { group: Group }) => {
  const { t } = useTranslation("groups")
  const { t: ofLine } = useTranslation("waitlist")
  const { timeZone } = useMe()
  const { seats, taken, waiting, wait, offeredUntil, bookingId, can } = group
  const left = seats - taken
  if (offeredUntil)
    return <p className={`small ${css.held}`}>{t("line.held", { time: clock(offeredUntil, timeZone) })}</p>
  if (wait) return <p className="small ink-2">{placeInLine(ofLine, wait.position)}</p>
  if (can.take || (bookingId && left > 0))
    return <p className="small ink-2">{t("join.left", { count: left })}</p>
  return (
    <p className="small ink-2">
      {t("join.full")}
      {waiting > 0 && `, ${t("line.waiting", { count: waiting })}`}
    </p>
  )
}
