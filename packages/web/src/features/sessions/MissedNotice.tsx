import { Button } from "@mantine/core"
import { IconUserX } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Booking, otherIn, sideIn } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { ReasonDialog } from "../../ui/feedback/ReasonDialog.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { useAnswerDispute, useDispute } from "./api.ts"

/** A session that is marked as missed: who did not come, the objection to it, and the answer. */
export const MissedNotice = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const [asking, setAsking] = useState<"dispute" | "reject" | null>(null)
  const { firstName: name } = otherIn(booking, me.id)
  const { dispute, can, noShowBy, reason } = booking
  const mine = sideIn(booking, me.id)
  const failed = (problem: Parameters<typeof problemText>[0]): void =>
    toast({ tone: "problem", text: problemText(problem) })
  const object = useDispute({ done: () => toast({ text: t("dispute.sent", { name }) }), failed })
  const answer = useAnswerDispute({
    done: (_, { body }) =>
      toast({ text: t(body?.answer === "upheld" ? "do.completed" : "dispute.rejectedDone", { name }) }),
    failed,
  })
  const params = { bookingId: booking.id }
  const words = dispute
    ? [
        dispute.by === mine ? t("dispute.mine") : t("dispute.theirs", { name }),
        dispute.reason && `“${dispute.reason}”`,
      ]
    : [reason && t("ended.reason", { reason })]
  return (
    <>
      <Notice
        tone={can.answerDispute ? "honey" : "plain"}
        icon={<IconUserX />}
        title={t(noShowBy === mine ? "ended.missedByYou" : "ended.missedBy", { name })}
        actions={
          can.dispute ? (
            <Button variant="default" loading={object.isPending} onClick={() => setAsking("dispute")}>
              {t("dispute.object")}
            </Button>
          ) : (
            can.answerDispute && (
              <>
                <Button
                  loading={answer.isPending}
                  onClick={() => answer.mutate({ params, body: { answer: "upheld" } })}
                >
                  {t("do.tookPlace")}
                </Button>
                <Button variant="default" disabled={answer.isPending} onClick={() => setAsking("reject")}>
                  {t("dispute.reject")}
                </Button>
              </>
            )
          )
        }
      >
        {words.filter(Boolean).join(" ")}
        {dispute?.answer === "rejected" && (
          <p>{t(dispute.by === mine ? "dispute.stays" : "dispute.youStay", { name })}</p>
        )}
      </Notice>
      {asking && (
        <ReasonDialog
          title={t(asking === "dispute" ? "dispute.title" : "dispute.rejectTitle", { name })}
          text={t(asking === "dispute" ? "dispute.text" : "dispute.rejectText", { name })}
          label={t("askCancel.label", { name })}
          yes={t(asking === "dispute" ? "dispute.object" : "dispute.reject")}
          pending={false}
          problem={null}
          onClose={() => setAsking(null)}
          onYes={said => {
            setAsking(null)
            const why = said ? { reason: said } : {}
            if (asking === "dispute") object.mutate({ params, body: why })
            else answer.mutate({ params, body: { answer: "rejected", ...why } })
          }}
        />
      )}
    </>
  )
}
