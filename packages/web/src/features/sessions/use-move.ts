import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Booking, otherIn, otherZone } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { byDate, type Month, monthOf, spanOf } from "../../lib/months.ts"
import { isProblem } from "../../lib/problem.ts"
import { clock, dateOf, msOf, shortDay } from "../../lib/times.ts"
import { toast } from "../../ui/feedback/toast.ts"
import { slotsBetween, useChangeBooking } from "./api.ts"

/** How a new time comes about: at once, at once for the late fee, by asking again, by the other side's yes, or as the answer to a request. */
type Way = "free" | "fee" | "request" | "ask" | "choose"

const wayOf = (booking: Booking): Way => {
  if (booking.scheduledAt === null) return booking.can.confirm ? "choose" : "request"
  if (booking.status === "pending") return booking.can.confirm ? "ask" : "request"
  const how = booking.ways.move?.how
  return how === "proposal" ? "ask" : how === "fee" ? "fee" : "free"
}

/** Everything chosen on the way to another time. */
export const useMove = (booking: Booking, close: () => void) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const zone = me.timeZone
  const { firstName: name } = otherIn(booking, me.id)
  const [way] = useState(() => wayOf(booking))
  const [shown, show] = useState<Month>()
  const [date, setDate] = useState<string | null>(null)
  const [slot, setSlot] = useState<string | null>(null)
  const [reason, setReason] = useState("")
  const [taken, setTaken] = useState<{ slot: string; nearest: string[] } | null>(null)

  const now = Date.now()
  const old = msOf(booking.scheduledAt ?? now)
  const month = shown ?? monthOf(Math.max(old, now), zone)
  const { from, to } = spanOf(month)
  const slots = useQuery(slotsBetween(booking, Math.max(from, now - (now % 60_000)), to, zone))
  const offered = (slots.data?.slots ?? []).filter(
    at => Date.parse(at) !== Date.parse(booking.scheduledAt ?? ""),
  )
  const days = byDate(offered, zone)
  const openDays = [...days.keys()].filter(day => day.startsWith(month)).toSorted()
  const first = openDays.find(day => day === dateOf(old, zone)) ?? openDays[0] ?? null
  const whenOf = (at: string): string => `${shortDay(at, zone)} ${clock(at, zone)}`

  const change = useChangeBooking({
    done: (_, { body }) => {
      const when = whenOf(body?.scheduledAt ?? "")
      const said = { free: "done", fee: "done", request: "done", ask: "asked", choose: "chosen" } as const
      toast({ text: t(`move.${said[way]}`, { when, name }) })
      close()
    },
    failed: problem => {
      if (!isProblem(problem, "slot_taken", "slot_not_offered", "client_busy") || slot === null) return
      const nearest = problem.more.nearest
      setTaken({ slot, nearest: Array.isArray(nearest) ? nearest.map(String) : [] })
      setSlot(null)
      void slots.refetch()
    },
  })

  return {
    booking,
    name,
    zone,
    theirZone: otherZone(booking, me.id),
    way,
    month,
    date: date ?? first,
    days,
    slots,
    busy: new Set(slots.data?.viewerBusy),
    slot,
    reason,
    taken,
    problem: taken ? null : change.error,
    pending: change.isPending,
    whenOf,
    setReason,
    showMonth: (next: Month) => {
      show(next)
      setDate(null)
    },
    chooseDate: setDate,
    chooseSlot: (at: string) => {
      setSlot(at)
      setDate(dateOf(at, zone))
      show(dateOf(at, zone).slice(0, 7))
      setTaken(null)
      change.reset()
    },
    send: () => {
      if (slot === null) return
      const word = reason.trim()
      change.mutate({
        params: { bookingId: booking.id },
        body: {
          scheduledAt: slot,
          ...(way === "choose" && { status: "confirmed" as const }),
          ...(word && { reason: word }),
        },
      })
    },
  }
}

export type MoveState = ReturnType<typeof useMove>
