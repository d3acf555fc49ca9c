import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import { clock, clocksDiffer, dayWord } from "../../../lib/times.ts"
import { toast } from "../../../ui/feedback/toast.ts"
import { Zone } from "../../../ui/time/Zone.tsx"
import { useMoveTo } from "./api.ts"
import { Bubble } from "./Bubble.tsx"
import type { MovingSession } from "./events.ts"
import { MoveButtons } from "./MoveButtons.tsx"
import { refusalText } from "./refusals.ts"
import { answerUntil, wayOf } from "./ways.ts"

interface Props {
  moving: MovingSession
  stage: RefObject<HTMLElement | null>
  zone: string
  now: number
  outside: boolean
  onClose: () => void
}

/** A session was dragged: asks before it moves, and says what the other person will see of it. */
export const MoveBubble = ({ moving, stage, zone, now, outside, onClose }: Props) => {
  const { t } = useTranslation("calendar")
  const { booking, to, minutes } = moving
  const name = booking.client.firstName
  const whenOf = (at: number | string): string => `${dayWord(at, zone, now)} ${clock(at, zone)}`
  const asks = wayOf(booking, now) === "proposal"
  const move = useMoveTo(asks, {
    done: () =>
      toast({
        text: minutes
          ? t("move.resized", { name, minutes })
          : t(asks ? "move.asked" : "move.done", { name, when: whenOf(to) }),
      }),
    failed: problem =>
      toast({
        tone: "problem",
        text: t("refused.kept", { why: refusalText(problem, { at: to, name, zone }) }),
      }),
  })
  const sentence = () => {
    if (minutes) return t("move.resizeText", { name })
    if (!asks) return t("move.atOnce", { name })
    if (booking.can.confirm) return t("move.answer", { name, old: whenOf(booking.scheduledAt) })
    return t("move.proposal", { name, until: whenOf(answerUntil(booking, to, now)) })
  }
  const title = minutes ? t("move.resize", { name, minutes }) : t("move.title", { name, when: whenOf(to) })
  return (
    <Bubble
      stage={stage}
      selector={`[data-event="${booking.id}"]:not([data-look="ghost"])`}
      title={title}
      label={title}
      onClose={onClose}
    >
      <p className="ink-2">{sentence()}</p>
      {outside && <p>{t("move.outside")}</p>}
      {clocksDiffer(to, zone, booking.clientTimeZone) && (
        <Zone at={to} zone={booking.clientTimeZone} who={name} />
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
    </Bubble>
  )
}
