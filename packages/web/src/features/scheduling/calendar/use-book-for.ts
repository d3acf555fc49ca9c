import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useRepeat } from "../../../entities/series/use-series.ts"
import { useMe } from "../../../lib/login.ts"
import { byDate, type Month, monthOf, spanOf } from "../../../lib/months.ts"
import { clock, dateOf, shortDay } from "../../../lib/times.ts"
import { toast } from "../../../ui/feedback/toast.ts"
import { fullName } from "../../../ui/people/person.ts"
import { freeTimes, type Offer, useBookFor } from "./api.ts"
import { refusalText } from "./refusals.ts"
import { useClients } from "./use-sessions.ts"

/** What was known when booking began: a time that was clicked, a client that was chosen. */
export interface BookFrom {
  at?: number
  clientId?: string
  /** How long the stretch is that was drawn for it. */
  minutes?: number
}

const MINUTE = 60_000

/** Everything chosen while a coach books for a client. */
export const useBooking = (from: BookFrom, offers: readonly Offer[], zone: string, close: () => void) => {
  const { t } = useTranslation(["calendar", "series"])
  const me = useMe()
  const clients = useClients()
  const [clientId, setClientId] = useState<string | null>(from.clientId ?? null)
  const [offer, setOffer] = useState<Offer | undefined>(
    offers.find(({ minutes }) => minutes === from.minutes) ?? offers[0],
  )
  const [at, setAt] = useState<number | null>(from.at ?? null)
  const [choosing, setChoosing] = useState(from.at === undefined)
  const [shown, show] = useState<Month>()
  const [day, setDay] = useState<string | null>(null)
  const [agenda, setAgenda] = useState("")
  const [now] = useState(() => Date.now())

  const month = shown ?? monthOf(at ?? now, zone)
  const { from: start, to } = spanOf(month)
  const floor = now - (now % MINUTE)
  const span = { from: Math.max(start, floor), to: Math.max(to, floor + MINUTE) }
  const slots = useQuery({
    ...freeTimes(me.id, offer ?? { type: "VIDEO", minutes: 60 }, span, zone),
    enabled: offer !== undefined,
  })
  const days = byDate(slots.data?.slots ?? [], zone)
  const first = [...days.keys()].filter(date => date.startsWith(month)).toSorted()[0] ?? null
  const client = clients.data?.find(each => each.id === clientId)
  const whenOf = (instant: number | string): string => `${shortDay(instant, zone)} ${clock(instant, zone)}`

  const call = useBookFor({
    done: reply => {
      const name = client ? fullName(client) : reply.client.firstName
      const when = reply.scheduledAt ? whenOf(reply.scheduledAt) : ""
      toast({ text: t(reply.status === "confirmed" ? "book.done" : "book.asked", { name, when }) })
      close()
    },
  })

  const repeat = useRepeat(
    {
      coachId: me.id,
      clientId,
      kind: offer ? { type: offer.type, minutes: offer.minutes } : {},
      slot: at === null ? null : new Date(at).toISOString(),
      agenda,
    },
    ({ bookings }) => {
      const when = bookings[0]?.scheduledAt ? whenOf(bookings[0].scheduledAt) : ""
      toast({
        text: t("series:repeat.planned", { count: bookings.length, name: client?.firstName ?? "", when }),
      })
      close()
    },
  )

  const again =
    <V>(set: (value: V) => void) =>
    (value: V) => {
      call.reset()
      repeat.book.reset()
      set(value)
    }

  return {
    clients,
    client,
    clientId,
    offer,
    offers,
    at,
    choosing,
    month,
    date: day ?? (at === null ? first : dateOf(at, zone)),
    days,
    slots,
    agenda,
    zone,
    whenOf,
    setAgenda,
    setClientId: again(setClientId),
    setOffer: again(setOffer),
    setChoosing,
    showMonth: (next: Month) => {
      show(next)
      setDay(null)
    },
    setDay,
    chooseTime: again((slot: string) => {
      setAt(Date.parse(slot))
      setDay(null)
      setChoosing(false)
    }),
    repeat,
    pending: call.isPending || repeat.book.isPending,
    refusal:
      call.error && at !== null ? refusalText(call.error, { at, name: client?.firstName ?? "", zone }) : null,
    send: () => {
      if (!clientId || !offer || at === null) return
      if (repeat.on) {
        repeat.send()
        return
      }
      const about = agenda.trim()
      call.mutate({
        body: {
          coachId: me.id,
          clientId,
          type: offer.type,
          minutes: offer.minutes,
          scheduledAt: new Date(at).toISOString(),
          ...(about && { agenda: about }),
        },
      })
    },
  }
}

export type BookingState = ReturnType<typeof useBooking>
