import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { type BookedSeries, useRepeat } from "../../../entities/series/use-series.ts"
import { useMe } from "../../../lib/login.ts"
import { byDate, type Month, monthOf, spanOf } from "../../../lib/months.ts"
import { isProblem } from "../../../lib/problem.ts"
import { useCall } from "../../../lib/queries.ts"
import { dateOf } from "../../../lib/times.ts"
import type { BookableCoach, Booking, Kind, SessionType } from "./api.ts"
import { slotsBetween } from "./api.ts"

export type Step = "what" | "when" | "confirm"

/** Everything chosen on the way to a booking. Nothing chosen is lost by an answer of the server. */
export const useBook = (coach: BookableCoach, wished: string | null = null) => {
  const me = useMe()
  const zone = me.timeZone
  const [kind, setKind] = useState<Kind>(() => firstKind(coach))
  const [shownMonth, showMonth] = useState<Month | null>(wished && monthOf(Date.parse(wished), zone))
  const [date, setDate] = useState<string | null>(wished && dateOf(wished, zone))
  const [slot, setSlot] = useState<string | null>(wished)
  const [withoutTime, setWithoutTime] = useState(false)
  const [agenda, setAgenda] = useState("")
  const [voucher, setVoucher] = useState("")
  const [step, setStep] = useState<Step>(wished ? "when" : "what")
  const [taken, setTaken] = useState<{ slot: string; nearest: string[] } | null>(null)
  const [booked, setBooked] = useState<Booking | null>(null)

  const now = Date.now()
  const start = Math.max(now, coach.nextFreeAt ? Date.parse(coach.nextFreeAt) : now)
  const month = shownMonth ?? monthOf(start, zone)
  const { from, to } = spanOf(month)
  const slots = useQuery(slotsBetween(coach.id, from, to, kind, zone))
  const days = byDate(slots.data?.slots ?? [], zone)

  const chooseSlot = (chosen: string) => {
    setSlot(chosen)
    setWithoutTime(false)
    setTaken(null)
  }
  const book = useCall("POST /bookings/book", {
    changes: ["GET /bookings/my-bookings", "GET /bookings/coaches/{coachId}/slots", "GET /bookings/coaches"],
    done: setBooked,
    failed: problem => {
      const gone = isProblem(problem, "slot_taken") || isProblem(problem, "slot_not_offered")
      if (!gone || slot === null) return
      const nearest = problem.more.nearest
      setTaken({ slot, nearest: Array.isArray(nearest) ? nearest.map(String) : [] })
      setSlot(null)
      setStep("when")
      void slots.refetch()
    },
  })

  const [series, setSeries] = useState<BookedSeries | null>(null)
  const repeat = useRepeat({ coachId: coach.id, kind, slot, agenda, voucher }, made => {
    setSeries(made)
    setBooked(made.bookings[0] ?? null)
  })

  return {
    me,
    zone,
    repeat,
    /** Where more than one was booked in one go. */
    series,
    coach,
    kind,
    month,
    date: date ?? (slots.data && firstDate(days, month)),
    days,
    slots,
    slot,
    withoutTime,
    agenda,
    /** One that works; empty for none. */
    voucher,
    setVoucher,
    step,
    taken,
    booked,
    book,
    setAgenda,
    setStep,
    showMonth: (next: Month) => {
      showMonth(next)
      setDate(null)
    },
    chooseKind: (next: Kind) => {
      setKind(next)
      if (slot !== null) setSlot(null)
    },
    chooseDate: setDate,
    chooseSlot: (chosen: string, andDate?: string) => {
      chooseSlot(chosen)
      if (andDate) {
        setDate(andDate)
        showMonth(andDate.slice(0, 7))
      }
    },
    askWithoutTime: () => {
      setSlot(null)
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

export const firstKind = (coach: BookableCoach): Kind => {
  const type = typesOf(coach)[0] ?? "VIDEO"
  return { type, minutes: lengthsOf(coach, type)[0] ?? 60 }
}

export const lengthsOf = (coach: BookableCoach, type: SessionType): number[] =>
  coach.offers
    .filter(offer => offer.type === type)
    .map(offer => offer.minutes)
    .toSorted((a, b) => a - b)

const types: readonly SessionType[] = ["VIDEO", "VOICE", "CHAT"]

export const typesOf = (coach: BookableCoach): SessionType[] =>
  types.filter(type => coach.offers.some(offer => offer.type === type))

export const isInstant = (coach: BookableCoach, kind: Kind): boolean =>
  coach.offers.some(offer => offer.type === kind.type && offer.minutes === kind.minutes && offer.instant)

export const priceOf = (coach: BookableCoach, kind: Kind) =>
  coach.prices.find(price => price.type === kind.type && price.minutes === kind.minutes)

export const firstDate = (days: Map<string, string[]>, month: Month): string | null =>
  [...days.keys()].filter(date => date.startsWith(month)).toSorted()[0] ?? null
