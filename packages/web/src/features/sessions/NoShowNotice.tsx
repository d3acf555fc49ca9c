import { Button } from "@mantine/core"
import { IconUserX } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useAnswerDispute, useDispute } from "../../entities/booking/api.ts"
import { type Booking, otherPerson, sideOf } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { toast } from "../../ui/feedback/toast.ts"

const ReasonDialog = onDemand(async () => (await import("../../ui/feedback/ReasonDialog.tsx")).ReasonDialog)

/** A session marked as a no-show: who did not come, the dispute about it, and its answer. */
export const NoShowNotice = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const [dialog, setDialog] = useState<"dispute" | "reject" | null>(null)
  const { firstName: name } = otherPerson(booking, me.id)
  const { dispute, can, noShowBy, reason } = booking
  const side = sideOf(booking, me.id)
  const failed = (problem: Parameters<typeof problemText>[0]): void =>
    toast({ tone: "problem", text: problemText(problem) })
  const disputeCall = useDispute({ done: () => toast({ text: t("dispute.sent", { name }) }), failed })
  const answer = useAnswerDispute({
    done: (_, { body }) =>
      toast({ text: t(body?.answer === "upheld" ? "do.completed" : "dispute.rejectedDone", { name }) }),
    failed,
  })
  const params = { bookingId: booking.id }
  const sentences = dispute
    ? [
        dispute.by === side ? t("dispute.mine") : t("dispute.theirs", { name }),
        dispute.reason && `“${dispute.reason}”`,
      ]
    : [reason && t("ended.reason", { reason })]
  return (
    <>
      <Notice
        tone={can.answerDispute ? "honey" : "plain"}
        icon={<IconUserX />}
        title={t(noShowBy === side ? "ended.missedByYou" : "ended.missedBy", { name })}
        actions={
          can.dispute ? (
            <Button variant="default" loading={disputeCall.isPending} onClick={() => setDialog("dispute")}>
              {t("dispute.object")}
            </Button>
          ) : (
            can.answerDispute && (
              <>
                <Button
                  loading={answer.isPending}
                  onClick={() => answer.mutate({ params, body: { answer: "upheld" } })}
                >
                  {t("do.wasHeld")}
                </Button>
                <Button variant="default" disabled={answer.isPending} onClick={() => setDialog("reject")}>
                  {t("dispute.reject")}
                </Button>
              </>
            )
          )
        }
      >
        {sentences.filter(Boolean).join(" ")}
        {dispute?.answer === "rejected" && (
          <p>{t(dispute.by === side ? "dispute.rejectedTheirs" : "dispute.rejectedByYou", { name })}</p>
        )}
      </Notice>
      {dialog && (
        <ReasonDialog
          title={t(dialog === "dispute" ? "dispute.title" : "dispute.rejectTitle", { name })}
          text={t(dialog === "dispute" ? "dispute.text" : "dispute.rejectText", { name })}
          label={t("askCancel.label", { name })}
          yes={t(dialog === "dispute" ? "dispute.object" : "dispute.reject")}
          pending={false}
          problem={null}
          onClose={() => setDialog(null)}
          onYes={reason => {
            setDialog(null)
            const body = reason ? { reason } : {}
            if (dialog === "dispute") disputeCall.mutate({ params, body })
            else answer.mutate({ params, body: { answer: "rejected", ...body } })
          }}
        />
      )}
    </>
  )
}
