import { Button } from "@mantine/core"
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { dateOf } from "../../../lib/times.ts"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { DateSheet } from "./DateSheet.tsx"
import { datesText, type OtherDate, otherDates } from "./dates.ts"
import type { HoursDraft } from "./draft.ts"
import type { Planned } from "./engine.ts"
import css from "./other-dates.module.css"

interface Props {
  draft: HoursDraft
  bookings: readonly Planned[]
  now: number
  set: (part: Partial<HoursDraft>) => void
  /** Beside "Add a date". */
  children?: ReactNode | undefined
}

/** Holidays and single days, apart from the usual weeks. */
export const OtherDates = ({ draft, bookings, now, set, children }: Props) => {
  const { t } = useTranslation("availability")
  const [shown, show] = useState<OtherDate | "new" | null>(null)
  const today = dateOf(now, draft.timeZone)
  const dates = otherDates(draft)
  const coming = dates.filter(({ last }) => last >= today)
  const behind = dates.length - coming.length
  const drop = ({ kind, at }: OtherDate): Partial<HoursDraft> =>
    kind === "off"
      ? { timeOff: draft.timeOff.filter((_, place) => place !== at) }
      : { overrides: draft.overrides.filter((_, place) => place !== at) }
  return (
    <section className={css.dates} aria-labelledby="dates-title">
      <h2 id="dates-title" tabIndex={-1}>
        {t("dates.title")}
      </h2>
      {coming.length === 0 && <p className="ink-2">{t("dates.none")}</p>}
      <ul className={css.list}>
        {coming.map(each => (
          <DateLine
            key={`${each.kind}${each.first}${each.at}`}
            of={each}
            onChange={() => show(each)}
            onDrop={() => set(drop(each))}
          />
        ))}
      </ul>
      {behind > 0 && <p className="small ink-2">{t("dates.past", { count: behind })}</p>}
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
        <DateSheet
          of={shown === "new" ? null : shown}
          today={today}
          bookings={bookings}
          timeZone={draft.timeZone}
          onClose={() => show(null)}
          onTake={taken => {
            const rest = { ...draft, ...(shown !== "new" && drop(shown)) }
            set(
              "date" in taken
                ? {
                    timeOff: rest.timeOff,
                    overrides: [...rest.overrides.filter(({ date }) => date !== taken.date), taken],
                  }
                : { overrides: rest.overrides, timeOff: [...rest.timeOff, taken] },
            )
            show(null)
          }}
        />
      )}
    </section>
  )
}

interface LineProps {
  of: OtherDate
  onChange: () => void
  onDrop: () => void
}

const DateLine = ({ of, onChange, onDrop }: LineProps) => {
  const { t } = useTranslation("availability")
  const date = datesText(of.first, of.last)
  const words =
    of.kind === "off"
      ? [of.off.holiday ? t("dates.holiday") : t("dates.away"), of.off.note].filter(Boolean).join(", ")
      : of.override.intervals.map(({ start, end }) => `${start}–${end}`).join(", ") || t("dates.closed")
  return (
    <li className={css.line}>
      <div className={css.words}>
        <p>
          <b>{date}</b>
        </p>
        <p className="ink-2">{words}</p>
      </div>
      <RoundButton
        look="plain"
        id={`date-${of.first}`}
        label={t("dates.change", { date })}
        icon={<IconPencil aria-hidden="true" />}
        onClick={onChange}
      />
      <RoundButton
        look="plain"
        label={t("dates.remove", { date })}
        icon={<IconTrash aria-hidden="true" />}
        onClick={onDrop}
      />
    </li>
  )
}
