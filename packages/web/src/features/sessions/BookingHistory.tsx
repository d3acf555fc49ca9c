import { useTranslation } from "react-i18next"
import { type Booking, otherPerson, sideOf } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { shortDay, timeText } from "../../lib/times.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { HistoryList } from "../../ui/layout/HistoryList.tsx"

type Entry = NonNullable<Booking["history"]>[number]

/** Who did what and when, the newest last. */
export const BookingHistory = ({ booking, history }: { booking: Booking; history: readonly Entry[] }) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const { firstName: name } = otherPerson(booking, me.id)
  const side = sideOf(booking, me.id)
  const whenOf = (at: string): string => `${shortDay(at, me.timeZone)} ${timeText(at, me.timeZone)}`
  const actorOf = (by: Entry["by"]) => {
    if (by === "system" || by === "admin") return "system"
    return by === side ? "you" : "them"
  }
  const textOf = ({ by, what, because, scheduledAt }: Entry) => {
    const when = scheduledAt ? whenOf(scheduledAt) : ""
    return (
      <>
        {t(`history.${actorOf(by)}.${what}`, { name, when })}
        {because && <span className="ink-2"> {t(`history.reason.${because}`)}</span>}
        {what === "rescheduled" && when && <span className="ink-2"> {t("history.movedTo", { when })}</span>}
      </>
    )
  }
  return (
    <Card title={t("history.title")}>
      <HistoryList
        entries={history.map(entry => ({
          key: `${entry.at}-${entry.what}`,
          by: entry.by,
          at: entry.at,
          when: whenOf(entry.at),
          text: textOf(entry),
          reason: entry.reason,
        }))}
      />
    </Card>
  )
}
