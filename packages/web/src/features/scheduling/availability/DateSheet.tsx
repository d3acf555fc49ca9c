import { Button, Switch, TextInput } from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { formatLocale } from "../../../i18n/language.ts"
import { dateOf } from "../../../lib/times.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { datesText, type OtherDate } from "./dates.ts"
import type { HoursDraft, TimeOff } from "./draft.ts"
import type { Planned } from "./engine.ts"
import css from "./other-dates.module.css"
import { TimeFields } from "./TimeFields.tsx"
import { joined, type Range, rangeOf, roomFor, timeText } from "./week.ts"

type Override = HoursDraft["overrides"][number]

interface Props {
  /** Null for a new one. */
  of: OtherDate | null
  today: string
  bookings: readonly Planned[]
  timeZone: string
  onTake: (taken: TimeOff | Override) => void
  onClose: () => void
}

/** Days away, or one day with hours of its own. */
export const DateSheet = ({ of, today, bookings, timeZone, onTake, onClose }: Props) => {
  const { t } = useTranslation(["availability", "common"])
  const form = useId()
  const [kind, setKind] = useState<"off" | "day">(of?.kind ?? "off")
  const [first, setFirst] = useState(of?.first ?? "")
  const [last, setLast] = useState(of?.last ?? "")
  const [note, setNote] = useState(of?.kind === "off" ? (of.off.note ?? "") : "")
  const [ranges, setRanges] = useState<readonly Range[]>(
    of?.kind === "day"
      ? of.override.intervals.map(({ start, end }) => rangeOf(start, end))
      : [{ start: 600, end: 840 }],
  )
  const [tried, setTried] = useState(false)
  const end = kind === "off" ? last || first : first
  const problem = !first ? t("dates.sheet.needDate") : end < first ? t("dates.sheet.order") : undefined
  const inside = first && end ? bookings.filter(({ scheduledAt }) => falls(scheduledAt)) : []

  function falls(at: string): boolean {
    const date = dateOf(at, timeZone)
    return first <= date && date <= end
  }

  const take = (): void => {
    setTried(true)
    if (problem) return
    onTake(
      kind === "day"
        ? dayOf(first, ranges)
        : { ...sameId(of), start: first, end, ...noted(note), ...sameHoliday(of, first, end) },
    )
  }

  const lines = ranges.map((range, place) => ({ place, range }))
  const who = [...new Set(inside.map(({ client }) => client.firstName))]
  return (
    <Sheet
      opened
      onClose={onClose}
      title={of ? datesText(of.first, of.last) : t("dates.sheet.title")}
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
          take()
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
            {...(!of && { min: today })}
            onChange={event => setFirst(event.currentTarget.value)}
            error={tried && !first && problem}
            required
          />
          {kind === "off" && (
            <TextInput
              type="date"
              label={t("dates.sheet.last")}
              value={last}
              min={first || today}
              onChange={event => setLast(event.currentTarget.value)}
              error={tried && first !== "" && problem}
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
                {lines.map(({ place, range }) => (
                  <div key={place} className={css.range}>
                    <TimeFields
                      of={t("dates.sheet.day")}
                      range={range}
                      onChange={next => setRanges(ranges.map((each, at) => (at === place ? next : each)))}
                    />
                    <RoundButton
                      look="plain"
                      label={t("week.removeRange", {
                        start: timeText(range.start),
                        end: timeText(range.end),
                        day: first ? datesText(first, first) : t("dates.sheet.date"),
                      })}
                      icon={<IconTrash aria-hidden="true" />}
                      onClick={() => setRanges(ranges.filter((_, at) => at !== place))}
                    />
                  </div>
                ))}
                <div>
                  <Button
                    variant="subtle"
                    leftSection={<IconPlus size={18} aria-hidden="true" />}
                    onClick={() => setRanges([...ranges, roomFor(ranges, 120)])}
                  >
                    {t("dates.sheet.addRange")}
                  </Button>
                </div>
              </div>
            )}
          </>
        )}
        {who.length > 0 && (
          <Notice live>
            {t("dates.sheet.sessions", {
              count: who.length,
              names: new Intl.ListFormat(formatLocale()).format(who),
            })}
          </Notice>
        )}
      </form>
    </Sheet>
  )
}

const dayOf = (date: string, ranges: readonly Range[]): Override => ({
  date,
  intervals: joined(ranges).map(range => ({ start: timeText(range.start), end: timeText(range.end) })),
})

const sameId = (of: OtherDate | null) => (of?.kind === "off" && of.off.id ? { id: of.off.id } : {})

/** A holiday that is moved or made longer is the coach's own time off. */
const sameHoliday = (of: OtherDate | null, first: string, end: string) =>
  of?.kind === "off" && of.off.holiday && of.first === first && of.last === end ? { holiday: true } : {}

const noted = (note: string) => (note.trim() ? { note: note.trim() } : {})
