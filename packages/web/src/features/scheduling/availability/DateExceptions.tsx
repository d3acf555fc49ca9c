import { Button } from "@mantine/core"
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import { dateOf } from "../../../lib/times.ts"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { DateExceptionSheet } from "./DateExceptionSheet.tsx"
import css from "./date-exceptions.module.css"
import { type DateException, dateExceptions, dateRangeText } from "./date-exceptions.ts"
import type { HoursDraft } from "./draft.ts"

interface Props {
  draft: HoursDraft
  bookings: readonly ScheduledBooking[]
  now: number
  set: (part: Partial<HoursDraft>) => void
  /** Beside "Add a date". */
  children?: ReactNode | undefined
}

/** Time off, holidays and single dates with other hours. */
export const DateExceptions = ({ draft, bookings, now, set, children }: Props) => {
  const { t } = useTranslation("availability")
  const [shown, show] = useState<DateException | "new" | null>(null)
  const today = dateOf(now, draft.timeZone)
  const dates = dateExceptions(draft)
  const coming = dates.filter(({ last }) => last >= today)
  const pastCount = dates.length - coming.length
  const without = ({ kind, index }: DateException): Partial<HoursDraft> =>
    kind === "off"
      ? { timeOff: draft.timeOff.filter((_, at) => at !== index) }
      : { overrides: draft.overrides.filter((_, at) => at !== index) }
  return (
    <section className={css.dates} aria-labelledby="dates-title">
      <h2 id="dates-title" tabIndex={-1}>
        {t("dates.title")}
      </h2>
      {coming.length === 0 && <p className="ink-2">{t("dates.none")}</p>}
      <ul className={css.list}>
        {coming.map(exception => (
          <DateRow
            key={`${exception.kind}${exception.first}${exception.index}`}
            exception={exception}
            onChange={() => show(exception)}
            onRemove={() => set(without(exception))}
          />
        ))}
      </ul>
      {pastCount > 0 && <p className="small ink-2">{t("dates.past", { count: pastCount })}</p>}
      <div className={css.add}>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={20} aria-hidden="true" />}
          onClick={() => show("new")}
        >
          {t("dates.add")}
        </Button>
        {children}
      </div>
      {shown && (
        <DateExceptionSheet
          exception={shown === "new" ? null : shown}
          today={today}
          bookings={bookings}
          timeZone={draft.timeZone}
          onClose={() => show(null)}
          onSave={saved => {
            const rest = { ...draft, ...(shown !== "new" && without(shown)) }
            set(
              "date" in saved
                ? {
                    timeOff: rest.timeOff,
                    overrides: [...rest.overrides.filter(({ date }) => date !== saved.date), saved],
                  }
                : { overrides: rest.overrides, timeOff: [...rest.timeOff, saved] },
            )
            show(null)
          }}
        />
      )}
    </section>
  )
}

interface RowProps {
  exception: DateException
  onChange: () => void
  onRemove: () => void
}

const DateRow = ({ exception, onChange, onRemove }: RowProps) => {
  const { t } = useTranslation("availability")
  const date = dateRangeText(exception.first, exception.last)
  const text =
    exception.kind === "off"
      ? [exception.off.holiday ? t("dates.holiday") : t("dates.away"), exception.off.note]
          .filter(Boolean)
          .join(", ")
      : exception.override.intervals.map(({ start, end }) => `${start}–${end}`).join(", ") ||
        t("dates.closed")
  return (
    <li className={css.line}>
      <div className={css.words}>
        <p>
          <b>{date}</b>
        </p>
        <p className="ink-2">{text}</p>
      </div>
      <RoundButton
        variant="plain"
        id={`date-${exception.first}`}
        label={t("dates.change", { date })}
        icon={<IconPencil aria-hidden="true" />}
        onClick={onChange}
      />
      <RoundButton
        variant="plain"
        label={t("dates.remove", { date })}
        icon={<IconTrash aria-hidden="true" />}
        onClick={onRemove}
      />
    </li>
  )
}
