import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Timed } from "../../../entities/booking/booking.ts"
import { clock, dayWord } from "../../../lib/times.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { useAnswer } from "./api.ts"

interface Props {
  booking: Timed
  proposal: NonNullable<Timed["proposal"]>
  zone: string
  now: number
  onDone: () => void
}

/** Another time, or calling off, is in the room: answer it, or take one's own back. */
export const ProposalPart = ({ booking, proposal, zone, now, onDone }: Props) => {
  const { t } = useTranslation("calendar")
  const name = booking.client.firstName
  const whenOf = (at: string): string => `${dayWord(at, zone, now)} ${clock(at, zone)}`
  const isCancel = proposal.scheduledAt === null
  const when = whenOf(proposal.scheduledAt ?? booking.scheduledAt)
  const mine = proposal.by === "coach"
  const answer = useAnswer({
    done: (_, { body = {} }) => {
      const yes = isCancel ? "cancelled" : "moved"
      const said = body.proposal === "accepted" ? yes : mine ? "withdrawn" : "kept"
      toast({ text: t(`bubble.proposal.${said}`, { name, when }) })
    },
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const send = (word: "accepted" | "declined"): void => {
    answer.mutate({ params: { bookingId: booking.id }, body: { proposal: word } })
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
                {t("bubble.proposal.no", { when: clock(booking.scheduledAt, zone) })}
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
