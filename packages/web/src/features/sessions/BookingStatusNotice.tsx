import { IconCalendarX, IconCheck, IconHourglass } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { type Booking, isOver, otherPerson, sideOf } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { dayWord, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { NoShowNotice } from "./NoShowNotice.tsx"
import { ProposalNotice } from "./ProposalNotice.tsx"

const pendingTitle = ({ fromWaitlist, can }: Booking) => {
  if (fromWaitlist) return can.confirm ? "pending.offer" : "pending.offered"
  return can.confirm ? "pending.mine" : "pending.theirs"
}

/** What a booking waits for, or how it ended. */
export const BookingStatusNotice = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation(["sessions", "visits"])
  const me = useMe()
  const now = useNow()
  const { firstName: name } = otherPerson(booking, me.id)
  const { status, reason, cancelledBy, expiresAt, can } = booking
  const side = sideOf(booking, me.id)
  const reasonText = reason && t("ended.reason", { reason })
  if (booking.proposal) return <ProposalNotice booking={booking} proposal={booking.proposal} />
  if (isOver(booking, now))
    return (
      <Notice tone="plain" icon={<IconCheck />} title={t("visits:over.title", { name })}>
        {t(side === "client" ? "visits:over.client" : "visits:over.coach")}
      </Notice>
    )
  if (status === "pending") {
    const until = expiresAt && `${dayWord(expiresAt, me.timeZone)} ${timeText(expiresAt, me.timeZone)}`
    return (
      <Notice icon={<IconHourglass />} title={t(pendingTitle(booking), { name })}>
        {until && t(booking.scheduledAt ? "pending.held" : "pending.kept", { when: until })}
      </Notice>
    )
  }
  if (status === "cancelled") {
    const title =
      cancelledBy === null
        ? "ended.cancelled"
        : cancelledBy === side
          ? "ended.cancelledByYou"
          : "ended.cancelledBy"
    return (
      <Notice tone="plain" icon={<IconCalendarX />} title={t(title, { name })}>
        {reasonText}
      </Notice>
    )
  }
  if (status === "declined")
    return (
      <Notice tone="plain" icon={<IconCalendarX />} title={t("ended.declined")}>
        {reasonText}
      </Notice>
    )
  if (status === "expired")
    return (
      <Notice tone="plain" icon={<IconHourglass />} title={t("ended.expired")}>
        {t(can.confirm ? "ended.expiredMine" : "ended.expiredText")}
      </Notice>
    )
  if (status === "no_show") return <NoShowNotice booking={booking} />
  return null
}
