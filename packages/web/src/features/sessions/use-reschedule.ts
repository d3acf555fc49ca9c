import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useChangeBooking } from "../../entities/booking/api.ts"
import { type Booking, otherPerson, otherZone } from "../../entities/booking/booking.ts"
import { useSlotPicker } from "../../entities/coach/use-slot-picker.ts"
import { useMe } from "../../lib/login.ts"
import { isProblem } from "../../lib/problem.ts"
import { dateOf, msOf, shortDay, timeText } from "../../lib/times.ts"
import { toast } from "../../ui/feedback/toast.ts"

/** How a new time comes about: at once, for a late fee, by asking the coach anew, by the other's consent, or as the answer to a request. */
type RescheduleMode = "free" | "fee" | "request" | "ask" | "choose"

const modeOf = (booking: Booking): RescheduleMode => {
  if (booking.scheduledAt === null) return booking.can.confirm ? "choose" : "request"
  if (booking.status === "pending") return booking.can.confirm ? "ask" : "request"
  const how = booking.ways.move?.how
  return how === "proposal" ? "ask" : how === "fee" ? "fee" : "free"
}

const doneText = { free: "done", fee: "done", request: "done", ask: "asked", choose: "chosen" } as const

/** The choice of another time for a booking. */
export const useReschedule = (booking: Booking, close: () => void) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const zone = me.timeZone
  const { firstName: name } = otherPerson(booking, me.id)
  const [mode] = useState(() => modeOf(booking))
  const [reason, setReason] = useState("")
  const current = msOf(booking.scheduledAt ?? Date.now())
  const whenOf = (at: string): string => `${shortDay(at, zone)} ${timeText(at, zone)}`

  const picker = useSlotPicker({
    coachId: booking.coachId,
    kind: booking,
    zone,
    startAt: Math.max(current, Date.now()),
    preferredDate: dateOf(current, zone),
    except: booking.scheduledAt,
    onChoose: () => change.reset(),
  })
  const { slot } = picker
  const change = useChangeBooking({
    done: (_, { body }) => {
      toast({ text: t(`move.${doneText[mode]}`, { when: whenOf(body?.scheduledAt ?? ""), name }) })
      close()
    },
    failed: problem => {
      if (isProblem(problem, "slot_taken", "slot_not_offered", "client_busy")) picker.rejectSlot(problem)
    },
  })

  return {
    name,
    otherZone: otherZone(booking, me.id),
    mode,
    picker,
    reason,
    setReason,
    problem: picker.taken ? null : change.error,
    pending: change.isPending,
    whenOf,
    send: () => {
      if (slot === null) return
      const word = reason.trim()
      change.mutate({
        params: { bookingId: booking.id },
        body: {
          scheduledAt: slot,
          ...(mode === "choose" && { status: "confirmed" as const }),
          ...(word && { reason: word }),
        },
      })
    },
  }
}

export type RescheduleState = ReturnType<typeof useReschedule>
