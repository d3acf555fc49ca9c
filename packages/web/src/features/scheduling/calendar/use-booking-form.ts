import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Offer } from "../../../entities/availability/api.ts"
import { useBookSession } from "../../../entities/booking/api.ts"
import { useSlotPicker } from "../../../entities/coach/use-slot-picker.ts"
import { useSeriesForm } from "../../../entities/series/use-series-form.ts"
import { useMe } from "../../../lib/login.ts"
import { type Instant, msOf, shortDay, timeText } from "../../../lib/times.ts"
import { toast } from "../../../ui/feedback/toast.ts"
import { fullName } from "../../../ui/people/person.ts"
import { refusalText } from "./refusals.ts"
import { useClients } from "./use-sessions.ts"

/** What is filled in when the form opens: a time that was clicked, a client that was chosen. */
export interface BookingPrefill {
  at?: number
  clientId?: string
  /** How long the selected time range is. */
  minutes?: number
}

/** The form with which a coach books for a client. */
export const useBookingForm = (
  prefill: BookingPrefill,
  offers: readonly Offer[],
  zone: string,
  close: () => void,
) => {
  const { t } = useTranslation(["calendar", "series"])
  const me = useMe()
  const clients = useClients()
  const [clientId, setClientId] = useState<string | null>(prefill.clientId ?? null)
  const [offer, setOffer] = useState<Offer | undefined>(
    offers.find(({ minutes }) => minutes === prefill.minutes) ?? offers[0],
  )
  const [choosing, setChoosing] = useState(prefill.at === undefined)
  const [agenda, setAgenda] = useState("")
  const picker = useSlotPicker({
    coachId: me.id,
    kind: offer,
    zone,
    startAt: Date.now(),
    initial: prefill.at === undefined ? null : new Date(prefill.at).toISOString(),
    onChoose: () => {
      resetErrors()
      setChoosing(false)
    },
  })
  const { slot } = picker
  const at = slot === null ? null : msOf(slot)
  const client = clients.data?.find(({ id }) => id === clientId)
  const whenOf = (instant: Instant): string => `${shortDay(instant, zone)} ${timeText(instant, zone)}`

  const book = useBookSession({
    done: reply => {
      const name = client ? fullName(client) : reply.client.firstName
      const when = reply.scheduledAt ? whenOf(reply.scheduledAt) : ""
      toast({ text: t(reply.status === "confirmed" ? "book.done" : "book.asked", { name, when }) })
      close()
    },
  })
  const series = useSeriesForm(
    {
      coachId: me.id,
      clientId,
      kind: offer ? { type: offer.type, minutes: offer.minutes } : {},
      slot,
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
  const resetErrors = (): void => {
    book.reset()
    series.book.reset()
  }

  return {
    clients,
    client,
    clientId,
    offer,
    offers,
    picker,
    at,
    choosing,
    agenda,
    zone,
    whenOf,
    setAgenda,
    setClientId: (id: string | null) => {
      resetErrors()
      setClientId(id)
    },
    setOffer: (next: Offer) => {
      resetErrors()
      setOffer(next)
    },
    setChoosing,
    series,
    pending: book.isPending || series.book.isPending,
    refusal:
      book.error && at !== null ? refusalText(book.error, { at, name: client?.firstName ?? "", zone }) : null,
    send: () => {
      if (!clientId || !offer || slot === null) return
      if (series.on) {
        series.send()
        return
      }
      const about = agenda.trim()
      book.mutate({
        body: {
          coachId: me.id,
          clientId,
          type: offer.type,
          minutes: offer.minutes,
          scheduledAt: slot,
          ...(about && { agenda: about }),
        },
      })
    },
  }
}

export type BookingForm = ReturnType<typeof useBookingForm>
