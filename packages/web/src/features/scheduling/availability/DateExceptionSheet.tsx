import { Button, Switch, TextInput } from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import { formatLocale } from "../../../i18n/language.ts"
import { dateOf } from "../../../lib/times.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import css from "./date-exceptions.module.css"
import { type DateException, dateRangeText } from "./date-exceptions.ts"
import type { HoursDraft, TimeOff } from "./draft.ts"
import { TimeFields } from "./TimeFields.tsx"
import { mergeRanges, type Range, rangeOf, suggestRange, timeText } from "./week.ts"

type Override = HoursDraft["overrides"][number]

interface Props {
  /** Null for a new one. */
  exception: DateException | null
  today: string
  bookings: readonly ScheduledBooking[]
  timeZone: string
  onSave: (saved: TimeOff | Override) => void
  onClose: () => void
}

/** Time off, or one date with hours of its own. */
export const DateExceptionSheet = ({ exception, today, bookings, timeZone, onSave, onClose }: Props) => {
  const { t } = useTranslation(["availability", "common"])
  const form = useId()
  const [kind, setKind] = useState<"off" | "day">(exception?.kind ?? "off")
  const [first, setFirst] = useState(exception?.first ?? "")
  const [last, setLast] = useState(exception?.last ?? "")
  const [note, setNote] = useState(exception?.kind === "off" ? (exception.off.note ?? "") : "")
  const [ranges, setRanges] = useState<readonly Range[]>(
    exception?.kind === "day"
      ? exception.override.intervals.map(({ start, end }) => rangeOf(start, end))
      : [{ start: 600, end: 840 }],
  )
  const [submitted, setSubmitted] = useState(false)
  const end = kind === "off" ? last || first : first
  const problem = !first ? t("dates.sheet.needDate") : end < first ? t("dates.sheet.order") : undefined
  const isInside = ({ scheduledAt }: ScheduledBooking): boolean => {
    const date = dateOf(scheduledAt, timeZone)
    return first <= date && date <= end
  }
  const inside = first && end ? bookings.filter(isInside) : []

  const save = (): void => {
    setSubmitted(true)
    if (problem) return
    onSave(
      kind === "day"
        ? overrideOf(first, ranges)
        : {
            ...sameId(exception),
            start: first,
            end,
            ...withNote(note),
            ...sameHoliday(exception, first, end),
          },
    )
  }

  const indexed = ranges.map((range, index) => ({ index, range }))
  const clientNames = [...new Set(inside.map(({ client }) => client.firstName))]
  return (
    <Sheet
      opened
      onClose={onClose}
      title={exception ? dateRangeText(exception.first, exception.last) : t("dates.sheet.title")}
      size={500}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" form={form}>
            {t("dates.sheet.yes")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={css.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <Segments
          fullWidth
          label={t("dates.sheet.kind")}
          value={kind}
          onChange={setKind}
          choices={[
            { value: "off", label: t("dates.sheet.off") },
            { value: "day", label: t("dates.sheet.day") },
          ]}
        />
        <div className={css.pair}>
          <TextInput
            type="date"
            label={kind === "off" ? t("dates.sheet.first") : t("dates.sheet.date")}
            value={first}
            {...(!exception && { min: today })}
            onChange={event => setFirst(event.currentTarget.value)}
            error={submitted && !first && problem}
            required
          />
          {kind === "off" && (
            <TextInput
              type="date"
              label={t("dates.sheet.last")}
              value={last}
              min={first || today}
              onChange={event => setLast(event.currentTarget.value)}
              error={submitted && first !== "" && problem}
            />
          )}
        </div>
        {kind === "off" ? (
          <TextInput
            label={`${t("dates.sheet.note")} (${t("common:optional")})`}
            value={note}
            maxLength={200}
            onChange={event => setNote(event.currentTarget.value)}
          />
        ) : (
          <>
            <Switch
              label={ranges.length > 0 ? t("dates.sheet.open") : t("dates.sheet.closed")}
              labelPosition="left"
              checked={ranges.length > 0}
              onChange={event => setRanges(event.currentTarget.checked ? [{ start: 600, end: 840 }] : [])}
            />
            {ranges.length > 0 && (
              <div className={css.ranges}>
                {indexed.map(({ index, range }) => (
                  <div key={index} className={css.range}>
                    <TimeFields
                      of={t("dates.sheet.day")}
                      range={range}
                      onChange={next => setRanges(ranges.map((other, at) => (at === index ? next : other)))}
                    />
                    <RoundButton
                      variant="plain"
                      label={t("week.removeRange", {
                        start: timeText(range.start),
                        end: timeText(range.end),
                        day: first ? dateRangeText(first, first) : t("dates.sheet.date"),
                      })}
                      icon={<IconTrash aria-hidden="true" />}
                      onClick={() => setRanges(ranges.filter((_, at) => at !== index))}
                    />
                  </div>
                ))}
                <div>
                  <Button
                    variant="subtle"
                    leftSection={<IconPlus size={18} aria-hidden="true" />}
                    onClick={() => setRanges([...ranges, suggestRange(ranges, 120)])}
                  >
                    {t("dates.sheet.addRange")}
                  </Button>
                </div>
              </div>
            )}
          </>
        )}
        {clientNames.length > 0 && (
          <Notice live>
            {t("dates.sheet.sessions", {
              count: clientNames.length,
              names: new Intl.ListFormat(formatLocale()).format(clientNames),
            })}
          </Notice>
        )}
      </form>
    </Sheet>
  )
}

const overrideOf = (date: string, ranges: readonly Range[]): Override => ({
  date,
  intervals: mergeRanges(ranges).map(range => ({ start: timeText(range.start), end: timeText(range.end) })),
})

const sameId = (exception: DateException | null) =>
  exception?.kind === "off" && exception.off.id ? { id: exception.off.id } : {}

/** A holiday that is moved or made longer becomes the coach's own time off. */
const sameHoliday = (exception: DateException | null, first: string, end: string) =>
  exception?.kind === "off" && exception.off.holiday && exception.first === first && exception.last === end
    ? { holiday: true }
    : {}

const withNote = (note: string) => (note.trim() ? { note: note.trim() } : {})
