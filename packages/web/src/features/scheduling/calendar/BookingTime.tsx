import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { SlotPicker } from "../../../entities/coach/SlotPicker.tsx"
import { longDay, msOf, timesDiffer } from "../../../lib/times.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { ZoneTime } from "../../../ui/time/ZoneTime.tsx"
import css from "./book-sheet.module.css"
import { ExplainSlotLink } from "./ExplainSlotLink.tsx"
import type { BookingForm } from "./use-booking-form.ts"

/** The time that was clicked, or the choice of a free one. */
export const BookingTime = ({ form }: { form: BookingForm }) => {
  const { t } = useTranslation("calendar")
  const { at, zone, client, offer, picker } = form
  if (form.choosing) return <FreeTimes form={form} />
  if (at === null) return null
  const isBookable = picker.query.data?.slots.some(slot => msOf(slot) === at) ?? true
  return (
    <section className={css.when} aria-label={t("book.when")}>
      <div className={css.chosen}>
        <b>{longDay(at, zone)}</b>
        <ZoneTime at={at} zone={zone} until={at + (offer?.minutes ?? 0) * 60_000} />
        {client && timesDiffer(at, zone, client.timeZone) && (
          <ZoneTime at={at} zone={client.timeZone} who={client.firstName} />
        )}
      </div>
      <Button variant="light" onClick={() => form.setChoosing(true)}>
        {t("book.change")}
      </Button>
      {!isBookable && !picker.query.isPlaceholderData && offer && (
        <div className={css.notFree}>
          <Notice live>
            {t("book.notFree", { when: form.whenOf(at), minutes: offer.minutes })} <ExplainSlotLink at={at} />
          </Notice>
        </div>
      )}
    </section>
  )
}

const FreeTimes = ({ form }: { form: BookingForm }) => {
  const { t } = useTranslation("calendar")
  return (
    <section aria-label={t("book.when")}>
      <SlotPicker
        picker={form.picker}
        layout="column"
        text={{
          what: t("book.times"),
          previous: t("book.previous"),
          following: t("book.following"),
          day: (day, count) => t("book.day", { day, count }),
          none: day => <p className="ink-2">{t("book.day", { day, count: 0 })}</p>,
          noneInMonth: month => t("book.noneInMonth", { month }),
        }}
      />
    </section>
  )
}
