import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { byDate, type Month, monthOf, spanOf } from "../../../lib/months.ts"
import { dateOf } from "../../../lib/times.ts"
import { type BookableCoach, type Kind, slotsBetween } from "./api.ts"
import type { TimesState } from "./times-state.ts"
import { firstDate, firstKind } from "./use-book.ts"

export interface OpenTimes extends TimesState {
  kind: Kind
  chooseKind: (kind: Kind) => void
}

/** A kind of session and one of its free times, chosen by somebody who need not have an account. */
export const useOpenTimes = (coach: BookableCoach, zone: string): OpenTimes => {
  const [kind, setKind] = useState<Kind>(() => firstKind(coach))
  const [shownMonth, setMonth] = useState<Month | null>(null)
  const [date, setDate] = useState<string | null>(null)
  const [slot, setSlot] = useState<string | null>(null)
  const month = shownMonth ?? monthOf(coach.nextFreeAt ? Date.parse(coach.nextFreeAt) : Date.now(), zone)
  const { from, to } = spanOf(month)
  const slots = useQuery(slotsBetween(coach.id, from, to, kind, zone))
  const days = byDate(slots.data?.slots ?? [], zone)
  return {
    coach,
    zone,
    kind,
    month,
    date: date ?? (slots.data && firstDate(days, month)),
    days,
    slots,
    slot,
    showMonth: next => {
      setMonth(next)
      setDate(null)
    },
    chooseDate: setDate,
    chooseSlot: chosen => {
      setSlot(chosen)
      setDate(dateOf(chosen, zone))
    },
    chooseKind: next => {
      setKind(next)
      setSlot(null)
    },
  }
}
