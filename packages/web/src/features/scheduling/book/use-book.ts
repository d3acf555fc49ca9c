import { useState } from "react"
import { useBookSession } from "../../../entities/booking/api.ts"
import type { Booking, SessionType } from "../../../entities/booking/booking.ts"
import type { Coach, SessionKind } from "../../../entities/coach/api.ts"
import { useSlotPicker } from "../../../entities/coach/use-slot-picker.ts"
import type { BookedSeries } from "../../../entities/series/api.ts"
import { useSeriesForm } from "../../../entities/series/use-series-form.ts"
import { useMe } from "../../../lib/login.ts"
import { isProblem } from "../../../lib/problem.ts"

export type Step = "what" | "when" | "confirm"

/** Everything chosen on the way to a booking. A refusal by the server clears nothing but the slot it is about. */
export const useBook = (coach: Coach, requestedSlot: string | null = null) => {
  const me = useMe()
  const zone = me.timeZone
  const [kind, setKind] = useState<SessionKind>(() => defaultKind(coach))
  const [withoutTime, setWithoutTime] = useState(false)
  const [agenda, setAgenda] = useState("")
  const [voucher, setVoucher] = useState("")
  const [step, setStep] = useState<Step>(requestedSlot ? "when" : "what")
  const [booked, setBooked] = useState<Booking | null>(null)
  const [series, setSeries] = useState<BookedSeries | null>(null)

  const picker = useSlotPicker({
    coachId: coach.id,
    kind,
    zone,
    startAt: firstMoment(coach),
    initial: requestedSlot,
    onChoose: () => setWithoutTime(false),
  })
  const { slot } = picker
  const book = useBookSession({
    done: setBooked,
    failed: problem => {
      if (!isProblem(problem, "slot_taken", "slot_not_offered") || slot === null) return
      picker.rejectSlot(problem)
      setStep("when")
    },
  })
  const seriesForm = useSeriesForm({ coachId: coach.id, kind, slot, agenda, voucher }, reply => {
    setSeries(reply)
    setBooked(reply.bookings[0] ?? null)
  })

  return {
    me,
    zone,
    coach,
    kind,
    picker,
    slot,
    seriesForm,
    /** Where more than one was booked in one go. */
    series,
    withoutTime,
    agenda,
    setAgenda,
    /** One that the server accepted; empty for none. */
    voucher,
    setVoucher,
    step,
    setStep,
    booked,
    book,
    chooseKind: (next: SessionKind) => {
      setKind(next)
      picker.clear()
    },
    requestWithoutTime: () => {
      picker.clear()
      setWithoutTime(true)
      setStep("confirm")
    },
    send: (mode?: "request") =>
      book.mutate({
        body: {
          coachId: coach.id,
          type: kind.type,
          minutes: kind.minutes,
          ...(slot !== null && { scheduledAt: slot }),
          ...(mode && { mode }),
          ...(agenda.trim() && { agenda: agenda.trim() }),
          ...(voucher && { voucher }),
        },
      }),
  }
}

export type BookState = ReturnType<typeof useBook>

/** From when on the coach has free times. */
export const firstMoment = ({ nextFreeAt }: Coach): number =>
  Math.max(Date.now(), nextFreeAt ? Date.parse(nextFreeAt) : 0)

export const defaultKind = (coach: Coach): SessionKind => {
  const type = typesOf(coach)[0] ?? "VIDEO"
  return { type, minutes: lengthsOf(coach, type)[0] ?? 60 }
}

export const lengthsOf = (coach: Coach, type: SessionType): number[] =>
  coach.offers
    .filter(offer => offer.type === type)
    .map(offer => offer.minutes)
    .toSorted((a, b) => a - b)

/** Another type at the same length, where that is on offer, or else at its shortest. */
export const withType = (coach: Coach, kind: SessionKind, type: SessionType): SessionKind => {
  const lengths = lengthsOf(coach, type)
  return { type, minutes: lengths.includes(kind.minutes) ? kind.minutes : (lengths[0] ?? kind.minutes) }
}

const types: readonly SessionType[] = ["VIDEO", "VOICE", "CHAT"]

export const typesOf = (coach: Coach): SessionType[] =>
  types.filter(type => coach.offers.some(offer => offer.type === type))

export const isInstant = (coach: Coach, kind: SessionKind): boolean =>
  coach.offers.some(offer => offer.type === kind.type && offer.minutes === kind.minutes && offer.instant)

export const priceOf = (coach: Coach, kind: SessionKind) =>
  coach.prices.find(price => price.type === kind.type && price.minutes === kind.minutes)
