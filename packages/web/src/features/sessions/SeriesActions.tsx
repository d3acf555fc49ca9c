import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useChangeBooking } from "../../entities/booking/api.ts"
import type { Booking } from "../../entities/booking/booking.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"

import {
  cancelButtonText,
  costOfCancelling,
  textAfterCancelling,
  textBeforeCancelling,
} from "./cancel-following.ts"
import css from "./series-card.module.css"

const ReasonDialog = onDemand(async () => (await import("../../ui/feedback/ReasonDialog.tsx")).ReasonDialog)

interface Props {
  booking: Booking
  /** This one and those after it that are open and still to come. */
  following: readonly Booking[]
  name: string
}

/** Acts on this session and all that follow: confirms or declines requests, or cancels them. */
export const SeriesActions = ({ booking, following, name }: Props) => {
  const { t } = useTranslation("series")
  const [dialog, openDialog] = useState<"cancel" | "decline" | null>(null)
  const change = useChangeBooking({
    done: ({ following: outcomes = [] }, { body }) => {
      openDialog(null)
      if (body?.status === "cancelled") toast({ text: textAfterCancelling(t, name, outcomes) })
      else toast({ text: t(body?.status === "declined" ? "askDecline.done" : "confirmed", { name }) })
    },
    failed: problem => {
      if (dialog === null) toast({ tone: "problem", text: problemText(problem) })
    },
  })
  const requests = following.filter(({ can }) => can.confirm).length
  const cost = costOfCancelling(following)
  const isStuck = following.some(({ id, can }) => id === booking.id && !can.cancel)
  const cancellable = isStuck ? 0 : cost.cancellable
  const setStatus = (status: "confirmed" | "declined" | "cancelled", reason?: string): void =>
    change.mutate({
      params: { bookingId: booking.id },
      body: { status, scope: "following", ...(reason && { reason }) },
    })
  if (requests < 2 && cancellable < 2) return null
  const dialogProps = {
    pending: change.isPending,
    problem: change.error,
    danger: true,
    onClose: () => openDialog(null),
  }
  return (
    <div className={css.actions}>
      {requests > 1 && (
        <>
          <Button variant="light" loading={change.isPending} onClick={() => setStatus("confirmed")}>
            {t("card.confirm", { count: requests })}
          </Button>
          <Button variant="subtle" onClick={() => openDialog("decline")}>
            {t("card.decline")}
          </Button>
        </>
      )}
      {cancellable > 1 && (
        <Button variant="subtle" onClick={() => openDialog("cancel")}>
          {t("card.cancel")}
        </Button>
      )}
      {dialog === "decline" && (
        <ReasonDialog
          {...dialogProps}
          title={t("askDecline.title", { name, count: requests })}
          text={t("askDecline.text")}
          label={t("askCancel.label", { name })}
          yes={t("askDecline.yes", { count: requests })}
          onYes={reason => setStatus("declined", reason)}
        />
      )}
      {dialog === "cancel" && (
        <ReasonDialog
          {...dialogProps}
          title={t("askCancel.title", { name, count: cancellable })}
          text={textBeforeCancelling(t, name, cost).map(sentence => <p key={sentence}>{sentence}</p>)}
          label={t("askCancel.label", { name })}
          yes={cancelButtonText(t, name, cost)}
          onYes={reason => setStatus("cancelled", reason)}
        />
      )}
    </div>
  )
}
