import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { bookableWeeksOf, datesOf, fetchRangeOf, type Month, monthOf, slotsByDate } from "../../lib/months.ts"
import type { ProblemError } from "../../lib/problem.ts"
import { dateOf, type Instant, msOf } from "../../lib/times.ts"
import { type SessionKind, slotsBetween } from "./api.ts"

interface Options {
  coachId: string
  /** Undefined where nothing is on offer. */
  kind: SessionKind | undefined
  /** The viewer's zone: days and times are shown in it. */
  zone: string
  /** The month of this instant is shown first. */
  startAt: Instant
  /** Chosen before anything was clicked. */
  initial?: string | null | undefined
  /** Shown first where it has free slots; otherwise the first date that has. */
  preferredDate?: string | undefined
  /** A slot that is not to be chosen: the one a session has already. */
  except?: string | null | undefined
  onChoose?: ((slot: string) => void) | undefined
}

interface TakenSlot {
  slot: string
  nearest: string[]
}

/** A coach's free slots by month and day, and the one that is chosen. */
export const useSlotPicker = (options: Options) => {
  const { coachId, kind, zone, startAt, initial = null, preferredDate, except, onChoose } = options
  const [shownMonth, setMonth] = useState<Month | null>(initial && monthOf(msOf(initial), zone))
  const [chosenDate, setDate] = useState<string | null>(initial && dateOf(initial, zone))
  const [slot, setSlot] = useState<string | null>(initial)
  const [taken, setTaken] = useState<TakenSlot | null>(null)
  const month = shownMonth ?? monthOf(msOf(startAt), zone)
  const weeks = bookableWeeksOf(month, dateOf(Date.now(), zone))
  const dates = new Set(datesOf(weeks))
  const { from, to } = fetchRangeOf(weeks)
  const { type, minutes } = kind ?? { type: "VIDEO", minutes: 60 }
  const query = useQuery({
    ...slotsBetween(coachId, from, to, { type, minutes, timeZone: zone }),
    enabled: kind !== undefined,
  })
  const slots = query.data?.slots.filter(at => !except || msOf(at) !== msOf(except)) ?? []
  const days = slotsByDate(slots, zone)
  const openDates = [...days.keys()].filter(date => dates.has(date)).toSorted()
  const firstDate = openDates.find(date => date === preferredDate) ?? openDates[0] ?? null
  return {
    zone,
    month,
    weeks,
    date: chosenDate ?? firstDate,
    /** The free slots by the viewer's date. */
    days,
    query,
    /** When the viewer has another session. */
    busy: new Set(query.data?.viewerBusy),
    slot,
    /** The slot that somebody else took meanwhile, and the free ones nearest to it. */
    taken,
    showMonth: (next: Month): void => {
      setMonth(next)
      setDate(null)
    },
    chooseDate: setDate,
    chooseSlot: (chosen: string): void => {
      setSlot(chosen)
      const date = dateOf(chosen, zone)
      setDate(date)
      setMonth(dates.has(date) ? month : date.slice(0, 7))
      setTaken(null)
      onChoose?.(chosen)
    },
    clear: (): void => setSlot(null),
    /** The server refused the chosen slot: everything else stays as it was chosen. */
    rejectSlot: ({ extensions: { nearest } }: ProblemError): void => {
      if (slot === null) return
      setTaken({ slot, nearest: Array.isArray(nearest) ? nearest.map(String) : [] })
      setSlot(null)
      void query.refetch()
    },
  }
}

export type SlotPickerState = ReturnType<typeof useSlotPicker>
