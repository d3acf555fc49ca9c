import { Button, Textarea } from "@mantine/core"
import { IconCalendarX } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { SeriesFields } from "../../../entities/series/SeriesFields.tsx"
import { longDay, shortDay, timesDiffer, timeText, weekday } from "../../../lib/times.ts"
import { FormError } from "../../../ui/feedback/form-errors.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { Time } from "../../../ui/time/Time.tsx"
import { ZoneTime } from "../../../ui/time/ZoneTime.tsx"
import css from "./book.module.css"
import { coachZoneAt } from "./coach-zone.ts"
import { PolicyLine } from "./PolicyLine.tsx"
import { QuoteLines } from "./QuoteLines.tsx"
import { SeriesButtons } from "./SeriesButtons.tsx"
import { SeriesTotal } from "./SeriesTotal.tsx"
import { StepCard } from "./StepCard.tsx"
import { type BookState, isInstant } from "./use-book.ts"
import { VoucherField } from "./VoucherField.tsx"

const MINUTE = 60_000

export const ConfirmStep = ({ state }: { state: BookState }) => {
  const { t } = useTranslation(["scheduling", "visits"])
  const phone = usePhone()
  const { coach, slot, zone, kind } = state
  const ready = slot !== null || state.withoutTime
  const name = coach.firstName
  const end = slot === null ? 0 : Date.parse(slot) + kind.minutes * MINUTE
  const theirs = slot === null ? coach.timeZone : coachZoneAt(coach, state.picker.query.data, slot)
  const atOnce = slot !== null && isInstant(coach, kind)
  return (
    <StepCard
      step={3}
      state={ready && (!phone || state.step === "confirm") ? "now" : "later"}
      title={t("book.confirm.title")}
      change={t("book.when.change")}
      onChange={() => state.setStep("confirm")}
      folded={state.step !== "confirm"}
      className={css.confirm}
      line={<span className="ink-3">{t("book.confirm.title")}</span>}
    >
      {slot !== null && (
        <div className={css.chosen}>
          <p className="ink-2">{longDay(slot, zone)}</p>
          <Time at={slot} zone={zone} size={54} />
          <ZoneTime at={slot} until={end} zone={zone} />
          {timesDiffer(slot, zone, theirs) && <ZoneTime at={slot} until={end} zone={theirs} />}
        </div>
      )}
      {state.withoutTime && (
        <div className={css.chosen}>
          <h3>{t("book.confirm.open")}</h3>
          <p className="ink-2">{t("book.confirm.openText", { name })}</p>
        </div>
      )}
      {!ready && (
        <>
          <p className="ink-2">{t("book.confirm.choose")}</p>
          <div className={css.submit}>
            <Button size="lg" fullWidth disabled>
              {t("visits:book.pick")}
            </Button>
          </div>
        </>
      )}
      {ready && (
        <form
          className={css.form}
          onSubmit={event => {
            event.preventDefault()
            if (state.seriesForm.on) state.seriesForm.send()
            else state.send()
          }}
        >
          {slot !== null && state.repeats && (
            <SeriesFields form={state.seriesForm} zone={zone} name={name} side="client" />
          )}
          <Textarea
            label={t("book.confirm.agenda")}
            description={t("book.confirm.agendaHint", { name })}
            value={state.agenda}
            onChange={event => state.setAgenda(event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2000}
          />
          {slot !== null && (
            <p className={css.policy}>
              <IconCalendarX size={20} aria-hidden="true" />
              <PolicyLine state={state} at={slot} />
            </p>
          )}
          <VoucherField state={state} />
          {state.seriesForm.on ? (
            <SeriesTotal form={state.seriesForm} name={name} />
          ) : (
            <QuoteLines state={state} />
          )}
          {state.seriesForm.on ? (
            <SeriesButtons form={state.seriesForm} name={name} atOnce={atOnce} />
          ) : (
            <SingleButtons state={state} atOnce={atOnce} />
          )}
        </form>
      )}
    </StepCard>
  )
}

/** The buttons for a single session. */
const SingleButtons = ({ state, atOnce }: { state: BookState; atOnce: boolean }) => {
  const { t } = useTranslation("scheduling")
  const phone = usePhone()
  const { coach, slot, zone } = state
  const name = coach.firstName
  const taken = state.book.error?.code === "slot_taken" || state.book.error?.code === "slot_not_offered"
  return (
    <>
      {!taken && <FormError of={state.book.error} />}
      <div className={css.submit}>
        <Button type="submit" size="lg" fullWidth loading={state.book.isPending}>
          {slot === null
            ? t("book.confirm.askOpen", { name })
            : t(atOnce ? "book.confirm.book" : "book.confirm.ask", {
                when: `${phone ? shortDay(slot, zone) : weekday(slot, zone)} ${timeText(slot, zone)}`,
              })}
        </Button>
      </div>
      {atOnce ? (
        <Button
          variant="subtle"
          fullWidth
          onClick={() => state.send("request")}
          disabled={state.book.isPending}
        >
          {t("book.confirm.askFirst", { name })}
        </Button>
      ) : (
        slot !== null && <p className="small ink-2">{t("book.confirm.askHolds", { name })}</p>
      )}
    </>
  )
}
