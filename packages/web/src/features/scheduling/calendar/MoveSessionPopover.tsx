import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import { useMoveBooking } from "../../../entities/booking/api.ts"
import { dayWord, timesDiffer, timeText } from "../../../lib/times.ts"
import { toast } from "../../../ui/feedback/toast.ts"
import { ZoneTime } from "../../../ui/time/ZoneTime.tsx"

import { AnchoredPopover } from "./AnchoredPopover.tsx"
import type { PendingSessionMove } from "./events.ts"
import { MoveButtons } from "./MoveButtons.tsx"
import { refusalText } from "./refusals.ts"
import { answerDeadline, rescheduleTermsOf } from "./reschedule-terms.ts"

interface Props {
  moving: PendingSessionMove
  stage: RefObject<HTMLElement | null>
  zone: string
  now: number
  isOutsideHours: boolean
  onClose: () => void
}

/** A session was dragged or resized: asks for confirmation, and says what the client will see of it. */
export const MoveSessionPopover = ({ moving, stage, zone, now, isOutsideHours, onClose }: Props) => {
  const { t } = useTranslation("calendar")
  const { booking, to, minutes } = moving
  const name = booking.client.firstName
  const whenOf = (at: number | string): string => `${dayWord(at, zone, now)} ${timeText(at, zone)}`
  const isProposal = rescheduleTermsOf(booking, now) === "proposal"
  const move = useMoveBooking(isProposal, {
    done: () =>
      toast({
        text: minutes
          ? t("move.resized", { name, minutes })
          : t(isProposal ? "move.asked" : "move.done", { name, when: whenOf(to) }),
      }),
    failed: problem =>
      toast({
        tone: "problem",
        text: t("refused.kept", { why: refusalText(problem, { at: to, name, zone }) }),
      }),
  })
  const sentence = () => {
    if (minutes) return t("move.resizeText", { name })
    if (!isProposal) return t("move.atOnce", { name })
    if (booking.can.confirm) return t("move.answer", { name, old: whenOf(booking.scheduledAt) })
    return t("move.proposal", { name, until: whenOf(answerDeadline(booking, to, now)) })
  }
  const title = minutes ? t("move.resize", { name, minutes }) : t("move.title", { name, when: whenOf(to) })
  return (
    <AnchoredPopover
      stage={stage}
      selector={`[data-event="${booking.id}"]:not([data-appearance="ghost"])`}
      title={title}
      label={title}
      onClose={onClose}
    >
      <p className="ink-2">{sentence()}</p>
      {isOutsideHours && <p>{t("move.outside")}</p>}
      {timesDiffer(to, zone, booking.clientTimeZone) && (
        <ZoneTime at={to} zone={booking.clientTimeZone} who={name} />
      )}
      <MoveButtons
        resizes={minutes !== undefined}
        onYes={() =>
          move.mutate({
            params: { bookingId: booking.id },
            body: minutes ? { minutes } : { scheduledAt: new Date(to).toISOString() },
          })
        }
        onClose={onClose}
      />
    </AnchoredPopover>
  )
}
