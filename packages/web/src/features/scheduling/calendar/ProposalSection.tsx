import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { useAnswerBooking } from "../../../entities/booking/api.ts"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import { dayWord, timeText } from "../../../lib/times.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { toast } from "../../../ui/feedback/toast.ts"

interface Props {
  booking: ScheduledBooking
  proposal: NonNullable<ScheduledBooking["proposal"]>
  zone: string
  now: number
  onDone: () => void
}

/** A proposal to move or cancel the session: accept or decline it, or withdraw one's own. */
export const ProposalSection = ({ booking, proposal, zone, now, onDone }: Props) => {
  const { t } = useTranslation("calendar")
  const name = booking.client.firstName
  const whenOf = (at: string): string => `${dayWord(at, zone, now)} ${timeText(at, zone)}`
  const isCancel = proposal.scheduledAt === null
  const when = whenOf(proposal.scheduledAt ?? booking.scheduledAt)
  const mine = proposal.by === "coach"
  const answer = useAnswerBooking({
    done: (_, { body = {} }) => {
      const yes = isCancel ? "cancelled" : "moved"
      const outcome = body.proposal === "accepted" ? yes : mine ? "withdrawn" : "kept"
      toast({ text: t(`bubble.proposal.${outcome}`, { name, when }) })
    },
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const send = (reply: "accepted" | "declined"): void => {
    answer.mutate({ params: { bookingId: booking.id }, body: { proposal: reply } })
    onDone()
  }
  return (
    <Notice
      tone="honey"
      actions={
        mine ? (
          <Button size="sm" variant="default" onClick={() => send("declined")}>
            {t("bubble.proposal.withdraw")}
          </Button>
        ) : (
          booking.can.answerProposal && (
            <>
              <Button size="sm" onClick={() => send("accepted")}>
                {isCancel ? t("bubble.proposal.yesCancel") : t("bubble.proposal.yes", { when })}
              </Button>
              <Button size="sm" variant="default" onClick={() => send("declined")}>
                {t("bubble.proposal.no", { when: timeText(booking.scheduledAt, zone) })}
              </Button>
            </>
          )
        )
      }
    >
      {t(`bubble.proposal.${isCancel ? "cancel" : mine ? "mine" : "theirs"}`, {
        name,
        when,
        until: whenOf(proposal.expiresAt),
      })}
    </Notice>
  )
}
