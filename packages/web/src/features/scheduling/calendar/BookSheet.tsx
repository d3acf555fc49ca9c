import { Button, Textarea } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Offer } from "../../../entities/availability/api.ts"
import { SeriesFields } from "../../../entities/series/SeriesFields.tsx"
import { isProblem, type ProblemError } from "../../../lib/problem.ts"
import { FormError } from "../../../ui/feedback/form-errors.tsx"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"

import { BookingTime } from "./BookingTime.tsx"
import css from "./book-sheet.module.css"
import { ClientSelect } from "./ClientSelect.tsx"
import { type BookingForm, type BookingPrefill, useBookingForm } from "./use-booking-form.ts"

interface Props {
  prefill: BookingPrefill
  offers: readonly Offer[]
  zone: string
  onClose: () => void
  onInvite: () => void
}

/** A coach books for one of their clients: who, how, when. */
export const BookSheet = ({ prefill, offers, zone, onClose, onInvite }: Props) => {
  const { t } = useTranslation(["calendar", "common", "series"])
  const form = useBookingForm(prefill, offers, zone, onClose)
  const { client, at, series } = form
  const { free } = series
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t("book.title")}
      foot={
        <Button
          size="lg"
          disabled={!client || at === null || (series.on && free === 0)}
          loading={form.pending}
          onClick={form.send}
          fullWidth
        >
          {free > 0 && t("series:repeat.plan", { count: free })}
          {free === 0 && (at === null ? t("book.yes") : t("book.yesAt", { when: form.whenOf(at) }))}
        </Button>
      }
    >
      <div className={css.body}>
        <ClientSelect form={form} onInvite={onInvite} />
        <KindChoice form={form} />
        <BookingTime form={form} />
        {client && at !== null && !form.choosing && (
          <SeriesFields form={series} zone={zone} name={client.firstName} side="coach" />
        )}
        <Textarea
          label={`${t("book.agenda")} (${t("common:optional")})`}
          value={form.agenda}
          onChange={event => form.setAgenda(event.currentTarget.value)}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
        />
        {client && <p className="ink-2">{t("book.text", { name: client.firstName })}</p>}
        {series.on && <SeriesProblem of={series.book.error} />}
        {form.refusal && (
          <Notice tone="danger" live>
            {form.refusal}
          </Notice>
        )}
      </div>
    </Sheet>
  )
}

/** A date that was taken meanwhile is marked in the preview already; other problems are shown here. */
const SeriesProblem = ({ of }: { of: ProblemError | null }) => {
  const { t } = useTranslation("series")
  if (isProblem(of, "series_conflicts", "slot_taken")) return <Notice live>{t("repeat.changed")}</Notice>
  return <FormError of={of} />
}

/** The types and lengths on offer, and no others. */
const KindChoice = ({ form }: { form: BookingForm }) => {
  const { t } = useTranslation(["calendar", "scheduling"])
  const { offer, offers } = form
  if (!offer) return null
  const types = [...new Set(offers.map(({ type }) => type))]
  const lengths = offers
    .filter(({ type }) => type === offer.type)
    .map(({ minutes }) => minutes)
    .toSorted((one, other) => one - other)
  return (
    <div className={css.how}>
      <Segments
        label={t("book.type")}
        value={offer.type}
        onChange={type => {
          const same = offers.find(other => other.type === type && other.minutes === offer.minutes)
          const next = same ?? offers.find(other => other.type === type)
          if (next) form.setOffer(next)
        }}
        choices={types.map(type => ({ value: type, label: t(`scheduling:type.${type}`) }))}
      />
      <Segments
        label={t("book.minutes")}
        value={String(offer.minutes)}
        onChange={minutes => form.setOffer({ type: offer.type, minutes: Number(minutes) })}
        choices={lengths.map(minutes => ({
          value: String(minutes),
          label: t("book.minutesOf", { minutes }),
        }))}
      />
    </div>
  )
}
