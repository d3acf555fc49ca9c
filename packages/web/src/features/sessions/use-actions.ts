import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Booking, otherIn } from "../../entities/booking/booking.ts"
import type { Body } from "../../lib/contract.ts"
import { useMe } from "../../lib/login.ts"
import { confirm } from "../../ui/feedback/confirm.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { useChangeBooking } from "./api.ts"

type Change = Body<"PUT /bookings/bookings/{bookingId}">
type Status = NonNullable<NonNullable<Change>["status"]>

/** What can be done with a booking: each asks first where it cannot be taken back. */
export const useActions = (booking: Booking) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const { firstName: name } = otherIn(booking, me.id)
  const [asking, askFor] = useState<"decline" | "cancel" | "move" | null>(null)
  const done = {
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
      else if (body?.status) toast({ text: t(done[body.status], { name }) })
    },
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const set = (status: Status, reason?: string): void =>
    change.mutate({ params: { bookingId: booking.id }, body: { status, ...(reason && { reason }) } })
  return {
    name,
    asking,
    askFor,
    pending: change.isPending,
    set,
    complete: async (): Promise<void> => {
      const yes = await confirm({
        title: t("askComplete.title"),
        text: t("askComplete.text", { name }),
        yes: t("do.complete"),
      })
      if (yes) set("completed")
    },
    noShow: async (): Promise<void> => {
      const yes = await confirm({
        title: t("askNoShow.title", { name }),
        text: t("askNoShow.text", { name }),
        yes: t("askNoShow.yes"),
        danger: true,
      })
      if (yes) set("no_show")
    },
  }
}
