import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { kindText } from "../../../entities/booking/booking.ts"
import { type Group, groupsOf } from "../../../entities/group/api.ts"
import { positionText } from "../../../entities/waitlist/waitlist-text.ts"
import { useMe } from "../../../lib/login.ts"
import { moneyText } from "../../../lib/money.ts"
import { shortDay, timesDiffer, timeText } from "../../../lib/times.ts"
import { Card } from "../../../ui/layout/Card.tsx"
import { DividedList } from "../../../ui/layout/DividedList.tsx"
import { TypeIcon } from "../../../ui/time/TypeIcon.tsx"
import { ZoneTime } from "../../../ui/time/ZoneTime.tsx"
import css from "./groups.module.css"
import { SeatActions } from "./SeatActions.tsx"
import type { GroupCoach } from "./use-take-seat.tsx"

/** A connected coach's upcoming group sessions; nothing where there are none. */
export const CoachGroups = ({ coach }: { coach: GroupCoach }) => {
  const { t } = useTranslation("groups")
  const groups = useQuery(groupsOf(coach.id))
  const items = groups.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card title={t("join.title")} sub={t("join.sub")}>
      <DividedList>
        {items.map(group => (
          <GroupRow key={group.id} group={group} coach={coach} />
        ))}
      </DividedList>
    </Card>
  )
}

const GroupRow = ({ group, coach }: { group: Group; coach: GroupCoach }) => {
  const { t } = useTranslation("groups")
  const { timeZone } = useMe()
  const { title, price, scheduledAt } = group
  const cost = price.amount > 0 ? moneyText(price.amount, price.currency) : t("free")
  return (
    <li className={css.row}>
      <div className={css.words}>
        <h3>{title}</h3>
        <p>
          {shortDay(scheduledAt, timeZone)}, {timeText(scheduledAt, timeZone)}
        </p>
        {timesDiffer(scheduledAt, timeZone, group.coachTimeZone) && (
          <ZoneTime at={scheduledAt} zone={group.coachTimeZone} />
        )}
        <p className={`small ink-2 ${css.kind}`}>
          <TypeIcon type={group.type} size={16} />
          {kindText(group)} · {cost}
        </p>
        <SeatsLeft group={group} />
      </div>
      <SeatActions group={group} coach={coach} cost={cost} />
    </li>
  )
}

/** How many seats are left, or this person's position on the waitlist. */
const SeatsLeft = ({ group }: { group: Group }) => {
  const { t } = useTranslation("groups")
  const { t: tWaitlist } = useTranslation("waitlist")
  const { timeZone } = useMe()
  const { seats, taken, waiting, wait, offeredUntil, bookingId, can } = group
  const left = seats - taken
  if (offeredUntil)
    return (
      <p className={`small ${css.held}`}>{t("waitlist.held", { time: timeText(offeredUntil, timeZone) })}</p>
    )
  if (wait) return <p className="small ink-2">{positionText(tWaitlist, wait.position)}</p>
  if (can.take || (bookingId && left > 0))
    return <p className="small ink-2">{t("join.left", { count: left })}</p>
  return (
    <p className="small ink-2">
      {t("join.full")}
      {waiting > 0 && `, ${t("waitlist.waiting", { count: waiting })}`}
    </p>
  )
}
