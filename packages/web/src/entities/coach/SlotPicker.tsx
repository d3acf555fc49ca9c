import { Button } from "@mantine/core"
import { IconClockExclamation } from "@tabler/icons-react"
import { type ReactNode, useState } from "react"
import { addMonths, noonOf } from "../../lib/months.ts"
import {
  cityOf,
  hourOf,
  type Instant,
  longDay,
  monthName,
  msOf,
  timesDiffer,
  timeText,
} from "../../lib/times.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { MonthNav } from "../../ui/time/MonthNav.tsx"
import { MonthTable } from "../../ui/time/MonthTable.tsx"
import { FilledDome } from "../../ui/time/SmallDomes.tsx"
import { SunMark } from "../../ui/time/SunMark.tsx"
import css from "./slot-picker.module.css"
import type { SlotPickerState } from "./use-slot-picker.ts"

export interface SlotPickerText {
  /** What is loaded, for the error. */
  what: string
  previous: string
  following: string
  day: (day: string, count: number) => string
  /** A day without a free slot. */
  none: (day: string, date: string) => ReactNode
  noneInMonth: (month: string) => string
  showMonth?: ((month: string) => string) | undefined
  /** The viewer has another session then. */
  busy?: string | undefined
  zones?: ((yours: string, theirs: string) => string) | undefined
  /** The same moment by the other person's clock, for screen readers. */
  there?: ((time: string) => string) | undefined
  more?: ((count: number) => string) | undefined
  clockChange?: string | undefined
}

interface Props {
  picker: SlotPickerState
  text: SlotPickerText
  /** `wide` has two equal columns, `column` the times below the month, the others a narrow column of times. */
  layout: "booking" | "wide" | "sheet" | "column"
  /** The other person's zone at a moment; their time stands beside each slot where it differs. */
  otherZoneAt?: ((at: Instant) => string) | undefined
  /** The date on which somebody's clocks change. */
  clockChange?: string | null | undefined
  /** The page has its own buttons for the month. */
  withoutNav?: boolean | undefined
  /** How many slots of a day are shown before "more" is asked for. */
  limit?: number | undefined
  /** Below the month. */
  children?: ReactNode | undefined
}

/** A month with its free days, and the chosen day's free slots. */
export const SlotPicker = (props: Props) => {
  const { picker, text, layout, withoutNav = false, children } = props
  return (
    <div className={css.picker} data-layout={layout}>
      <div className={css.month}>
        {!withoutNav && (
          <MonthNav
            month={picker.month}
            zone={picker.zone}
            onChange={picker.showMonth}
            previous={text.previous}
            next={text.following}
            disablePast
          />
        )}
        <QueryState from={picker.query} loading={<SkeletonBlock height={320} round={16} />} what={text.what}>
          {() => <Days {...props} />}
        </QueryState>
        {children}
      </div>
      {picker.query.data &&
        (picker.date ? (
          <DaySlots {...props} date={picker.date} />
        ) : (
          <NoneInMonth picker={picker} text={text} />
        ))}
    </div>
  )
}

/** Each day's half-disc shows how free it is. */
const Days = ({ picker, text, clockChange }: Props) => {
  const { days, date: chosen } = picker
  const freeOn = (date: string): number => days.get(date)?.length ?? 0
  const most = Math.max(1, ...[...days.values()].map(slots => slots.length))
  return (
    <MonthTable
      weeks={picker.weeks}
      disablePast
      zone={picker.zone}
      chosen={chosen}
      onChoose={picker.chooseDate}
      stale={picker.query.isPlaceholderData}
      isMarked={date => freeOn(date) > 0}
      labelOf={date => {
        const label = text.day(longDay(noonOf(date), "UTC"), freeOn(date))
        return date === clockChange ? `${label}, ${text.clockChange}` : label
      }}
      below={date => (
        <>
          {freeOn(date) > 0 && (
            <FilledDome
              share={freeOn(date) / most}
              width={18}
              fill="along"
              colour={date === chosen ? "honey" : "side"}
            />
          )}
          {date === clockChange && (
            <IconClockExclamation size={14} className={css.clockChange} aria-hidden="true" />
          )}
        </>
      )}
    />
  )
}

const DaySlots = ({ picker, text, date, otherZoneAt, limit }: Props & { date: string }) => {
  const [unfolded, unfold] = useState<string | null>(null)
  const { zone } = picker
  const slots = picker.days.get(date) ?? []
  const first = slots[0] ?? noonOf(date)
  const twoZones = otherZoneAt !== undefined && timesDiffer(first, zone, otherZoneAt(first))
  const shown = limit === undefined || unfolded === date ? slots : slots.slice(0, limit)
  return (
    <div className={css.times}>
      <header>
        <h3 aria-live="polite">{longDay(noonOf(date), "UTC")}</h3>
        {twoZones && text.zones && (
          <p className="small ink-2">{text.zones(cityOf(zone), cityOf(otherZoneAt(first)))}</p>
        )}
      </header>
      {slots.length === 0 && text.none(longDay(noonOf(date), "UTC"), date)}
      <ul className={css.slots}>
        {shown.map(slot => (
          <li key={slot}>
            <button
              type="button"
              className={css.slot}
              aria-pressed={picker.slot !== null && msOf(slot) === msOf(picker.slot)}
              disabled={picker.busy.has(slot)}
              onClick={() => picker.chooseSlot(slot)}
            >
              <span className="time">{timeText(slot, zone)}</span>
              {picker.busy.has(slot) ? (
                <span className={css.busy}>{text.busy}</span>
              ) : (
                twoZones && <OtherTime slot={slot} zone={otherZoneAt(slot)} text={text} />
              )}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < slots.length && (
        <Button variant="subtle" fullWidth onClick={() => unfold(date)}>
          {text.more?.(slots.length - shown.length)}
        </Button>
      )}
    </div>
  )
}

const OtherTime = ({ slot, zone, text }: { slot: string; zone: string; text: SlotPickerText }) => (
  <span className={css.there}>
    <SunMark hour={hourOf(slot, zone)} />
    <span aria-hidden="true">{timeText(slot, zone)}</span>
    <span className="visually-hidden">{text.there?.(timeText(slot, zone))}</span>
  </span>
)

const NoneInMonth = ({ picker, text }: Pick<Props, "picker" | "text">) => {
  const next = addMonths(picker.month, 1)
  return (
    <div className={css.times}>
      <p className={text.showMonth ? undefined : "ink-2"}>{text.noneInMonth(nameOf(picker.month))}</p>
      {text.showMonth && (
        <Button variant="light" onClick={() => picker.showMonth(next)}>
          {text.showMonth(nameOf(next))}
        </Button>
      )}
    </div>
  )
}

const nameOf = (month: string): string => monthName(noonOf(`${month}-15`), "UTC")
