import { offeredTypes } from "@rapport/domain/scheduling/offered-types"
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

/** What was chosen before the page was opened: a time, or the free first call. */
interface Wish {
  at?: string | null | undefined
  firstCall?: boolean | undefined
}

/** Everything chosen on the way to a booking. A refusal by the server clears nothing but the slot it is about. */
export const useBook = (coach: Coach, { at: requestedSlot = null, firstCall = false }: Wish = {}) => {
  const me = useMe()
  const zone = me.timeZone
  const [kind, setKind] = useState<SessionKind>(() => defaultKind(coach, firstCall))
  const [withoutTime, setWithoutTime] = useState(false)
  const [agenda, setAgenda] = useState("")
  const [voucher, setVoucher] = useState("")
  const [step, setStep] = useState<Step>(requestedSlot || firstCall ? "when" : "what")
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
  const repeats = isUsualLength(coach, kind)
  const repeatedSlot = repeats ? slot : null
  const seriesForm = useSeriesForm(
    { coachId: coach.id, kind, slot: repeatedSlot, agenda, voucher },
    reply => {
      setSeries(reply)
      setBooked(reply.bookings[0] ?? null)
    },
  )

  return {
    me,
    zone,
    coach,
    kind,
    picker,
    slot,
    seriesForm,
    /** Whether the session can be repeated: a first call is had once. */
    repeats,
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

export const defaultKind = (coach: Coach, wantsFirstCall = false): SessionKind => {
  const [callType] = coach.firstCall?.types ?? []
  if (wantsFirstCall && coach.firstCall && callType)
    return { type: callType, minutes: coach.firstCall.minutes }
  const type = typesOf(coach)[0] ?? "VIDEO"
  const usual = coach.offers.filter(offer => offer.type === type).map(offer => offer.minutes)
  return { type, minutes: usual.length > 0 ? Math.min(...usual) : 60 }
}

/** The lengths of a type, with that of the free first call where the two have not met yet. */
export const lengthsOf = ({ offers, firstCall }: Coach, type: SessionType): number[] => {
  const lengths = offers.filter(offer => offer.type === type).map(offer => offer.minutes)
  if (firstCall?.types.includes(type)) lengths.push(firstCall.minutes)
  return [...new Set(lengths)].toSorted((a, b) => a - b)
}

const isUsualLength = ({ offers }: Coach, { type, minutes }: SessionKind): boolean =>
  offers.some(offer => offer.type === type && offer.minutes === minutes)

/** A first session that is this short costs nothing. */
export const isFreeFirstCall = ({ firstCall }: Coach, { type, minutes }: SessionKind): boolean =>
  Boolean(firstCall?.types.includes(type) && minutes <= firstCall.minutes)

/** Another type at the same length, where that is on offer, or else at its shortest. */
export const withType = (coach: Coach, kind: SessionKind, type: SessionType): SessionKind => {
  const lengths = lengthsOf(coach, type)
  return { type, minutes: lengths.includes(kind.minutes) ? kind.minutes : (lengths[0] ?? kind.minutes) }
}

export const typesOf = (coach: Coach): SessionType[] =>
  offeredTypes.filter(type => coach.offers.some(offer => offer.type === type))

export const isInstant = (coach: Coach, kind: SessionKind): boolean =>
  coach.offers.some(offer => offer.type === kind.type && offer.instant)

/** What the session costs before discounts; undefined where the coach has set no price. */
export const priceOf = (coach: Coach, kind: SessionKind): Price | undefined => {
  const [anyPrice] = coach.prices
  if (anyPrice && isFreeFirstCall(coach, kind)) return { amount: 0, currency: anyPrice.currency }
  return coach.prices.find(price => price.type === kind.type && price.minutes === kind.minutes)
}

interface Price {
  amount: number
  currency: string
}
