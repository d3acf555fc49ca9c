import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { coachUpcoming, myUpcoming } from "../../entities/booking/api.ts"
import { bookingTitle, hasTime, kindText } from "../../entities/booking/booking.ts"
import { otherMember, type Room } from "../../entities/room/api.ts"
import { JoinButton } from "../../features/sessions/JoinButton.tsx"
import { useMe } from "../../lib/login.ts"
import { dayWord } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Time } from "../../ui/time/Time.tsx"
import css from "./next-with-other.module.css"

/** The next confirmed session of the two people of a room. */
export const NextWithOther = ({ room }: { room: Room }) => {
  const { t } = useTranslation("messaging")
  const me = useMe()
  const now = useNow()
  const other = otherMember(room, me.id)
  const asCoach = other?.relationship === "client"
  const mine = useQuery({ ...myUpcoming, enabled: other?.relationship === "coach" })
  const theirs = useQuery({ ...coachUpcoming, enabled: asCoach })
  const next = ((asCoach ? theirs : mine).data?.items ?? [])
    .filter(hasTime)
    .find(
      booking =>
        booking.status === "confirmed" && (asCoach ? booking.clientId : booking.coachId) === other?.id,
    )
  if (!next || !other) return null
  return (
    <section className={css.next} aria-label={t("details.next")}>
      <Time at={next.scheduledAt} zone={me.timeZone} size={27} />
      <div className={css.words}>
        <p className={css.title}>{bookingTitle(next, other.firstName)}</p>
        <p className={css.kind}>
          {t("details.nextAt", { day: dayWord(next.scheduledAt, me.timeZone, now), kind: kindText(next) })}
        </p>
      </div>
      <span className={css.join}>
        <JoinButton booking={next} size="md" />
      </span>
    </section>
  )
}
