import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useChangeBooking } from "../../entities/booking/api.ts"
import { type Booking, otherPerson } from "../../entities/booking/booking.ts"
import type { Body } from "../../lib/contract.ts"
import { useMe } from "../../lib/login.ts"
import { confirm } from "../../ui/feedback/confirm.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"

type Change = Body<"PUT /bookings/bookings/{bookingId}">
type Status = Exclude<NonNullable<NonNullable<Change>["status"]>, "pending" | "expired">

/** The actions on a booking; those that cannot be undone ask for confirmation. */
export const useBookingActions = (booking: Booking) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const { firstName: name } = otherPerson(booking, me.id)
  const [dialog, openDialog] = useState<"decline" | "cancel" | "move" | null>(null)
  const doneText = {
    confirmed: "do.confirmed",
    declined: "do.declined",
    cancelled: "do.cancelled",
    completed: "do.completed",
    no_show: "do.missed",
  } as const
  const change = useChangeBooking({
    done: (reply, { body }) => {
      if (reply.proposal?.kind === "cancel" && body?.status === "cancelled")
        toast({ text: t("do.askedToCancel", { name }) })
      else if (body?.status && body.status in doneText)
        toast({ text: t(doneText[body.status as Status], { name }) })
    },
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const setStatus = (status: Status, reason?: string): void =>
    change.mutate({ params: { bookingId: booking.id }, body: { status, ...(reason && { reason }) } })
  return {
    name,
    dialog,
    openDialog,
    pending: change.isPending,
    setStatus,
    complete: async (): Promise<void> => {
      const yes = await confirm({
        title: t("askComplete.title"),
        text: t("askComplete.text", { name }),
        yes: t("do.complete"),
      })
      if (yes) setStatus("completed")
    },
    markNoShow: async (): Promise<void> => {
      const yes = await confirm({
        title: t("askNoShow.title", { name }),
        text: t("askNoShow.text", { name }),
        yes: t("askNoShow.yes"),
        danger: true,
      })
      if (yes) setStatus("no_show")
    },
  }
}
