import { Button, Textarea } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { Repeat } from "../../../entities/series/SeriesFields.tsx"
import { isProblem, type ProblemError } from "../../../lib/problem.ts"
import { FormProblem } from "../../../ui/feedback/form-errors.tsx"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import type { Offer } from "./api.ts"
import { BookTime } from "./BookTime.tsx"
import css from "./book-sheet.module.css"
import { ClientPick } from "./ClientPick.tsx"
import { type BookFrom, type BookingState, useBooking } from "./use-book-for.ts"

interface Props {
  from: BookFrom
  offers: readonly Offer[]
  zone: string
  onClose: () => void
  onInvite: () => void
}

/** A coach books for one of their clients: who, how, when. */
export const BookSheet = ({ from, offers, zone, onClose, onInvite }: Props) => {
  const { t } = useTranslation(["calendar", "common", "series"])
  const state = useBooking(from, offers, zone, onClose)
  const { client, at, repeat } = state
  const { free } = repeat
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t("book.title")}
      foot={
        <Button
          size="lg"
          disabled={!client || at === null || (repeat.on && free === 0)}
          loading={state.pending}
          onClick={state.send}
          fullWidth
        >
          {free > 0 && t("series:repeat.plan", { count: free })}
          {free === 0 && (at === null ? t("book.yes") : t("book.yesAt", { when: state.whenOf(at) }))}
        </Button>
      }
    >
      <div className={css.body}>
        <ClientPick state={state} onInvite={onInvite} />
        <HowLong state={state} />
        <BookTime state={state} />
        {client && at !== null && !state.choosing && (
          <Repeat state={repeat} zone={zone} name={client.firstName} side="coach" />
        )}
        <Textarea
          label={`${t("book.agenda")} (${t("common:optional")})`}
          value={state.agenda}
          onChange={event => state.setAgenda(event.currentTarget.value)}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
        />
        {client && <p className="ink-2">{t("book.text", { name: client.firstName })}</p>}
        {repeat.on && <RepeatProblem of={repeat.book.error} />}
        {state.refusal && (
          <Notice tone="danger" live>
            {state.refusal}
          </Notice>
        )}
      </div>
    </Sheet>
  )
}

/** A date that was taken meanwhile stands in the preview already; anything else is said. */
const RepeatProblem = ({ of }: { of: ProblemError | null }) => {
  const { t } = useTranslation("series")
  if (isProblem(of, "series_conflicts", "slot_taken")) return <Notice live>{t("repeat.changed")}</Notice>
  return <FormProblem of={of} />
}

/** The types and lengths on offer, and no others. */
const HowLong = ({ state }: { state: BookingState }) => {
  const { t } = useTranslation(["calendar", "scheduling"])
  const { offer, offers } = state
  if (!offer) return null
  const types = [...new Set(offers.map(each => each.type))]
  const lengths = offers
    .filter(each => each.type === offer.type)
    .map(each => each.minutes)
    .toSorted((one, other) => one - other)
  return (
    <div className={css.how}>
      <Segments
        label={t("book.type")}
        value={offer.type}
        onChange={type => {
          const same = offers.find(each => each.type === type && each.minutes === offer.minutes)
          const next = same ?? offers.find(each => each.type === type)
          if (next) state.setOffer(next)
        }}
        choices={types.map(type => ({ value: type, label: t(`scheduling:type.${type}`) }))}
      />
      <Segments
        label={t("book.minutes")}
        value={String(offer.minutes)}
        onChange={minutes => state.setOffer({ type: offer.type, minutes: Number(minutes) })}
        choices={lengths.map(minutes => ({
          value: String(minutes),
          label: t("book.minutesOf", { minutes }),
        }))}
      />
    </div>
  )
}
