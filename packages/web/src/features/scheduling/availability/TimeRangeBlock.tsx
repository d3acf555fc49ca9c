import { Popover } from "@mantine/core"
import type { CSSProperties, KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { TimeRangeEditor } from "./TimeRangeEditor.tsx"
import { FULL_DAY, type Range, STEP, timeText } from "./week.ts"
import css from "./week-grid.module.css"

interface Props {
  index: number
  day: string
  range: Range
  style: CSSProperties
  isNew: boolean
  /** The range starts before the first hour of the grid, so it has no start handle. */
  cutAbove: boolean
  opened: boolean
  onOpen: (open: boolean) => void
  /** Null removes it. */
  onChange: (range: Range | null) => void
  onCopy: () => void
}

type Edge = "start" | "end"

const steps: Readonly<Record<string, number>> = {
  ArrowUp: -STEP,
  ArrowLeft: -STEP,
  ArrowDown: STEP,
  ArrowRight: STEP,
  PageUp: -60,
  PageDown: 60,
}

const resized = ({ start, end }: Range, edge: Edge, by: number): Range =>
  edge === "start"
    ? { start: Math.min(Math.max(0, start + by), end - STEP), end }
    : { start, end: Math.min(Math.max(start + STEP, end + by), start + FULL_DAY) }

const moved = ({ start, end }: Range, by: number): Range => {
  const to = Math.min(Math.max(0, start + by), FULL_DAY - STEP)
  return { start: to, end: to + end - start }
}

/** One range of free hours: its body opens an editor for the exact times, handles at both ends resize it. */
export const TimeRangeBlock = (props: Props) => {
  const { index, day, range, style, isNew, cutAbove, opened, onOpen, onChange, onCopy } = props
  const { t } = useTranslation("availability")
  const start = timeText(range.start)
  const end = timeText(range.end)
  const small = range.end - range.start < 75

  const byKey = (event: KeyboardEvent, change: (by: number) => Range): void => {
    const by = steps[event.key]
    if (event.key === "Delete" || event.key === "Backspace") onChange(null)
    if (by === undefined) return
    event.preventDefault()
    onChange(change(event.shiftKey ? Math.sign(by) * 60 : by))
  }

  const handle = (edge: Edge) => (
    <span
      className={`${css.handle} ${css[edge]}`}
      data-grip={edge}
      data-index={index}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t(`week.${edge}Handle`, { day, start, end })}
      aria-valuemin={edge === "start" ? 0 : range.start + STEP}
      aria-valuemax={edge === "start" ? range.end - STEP : range.start + FULL_DAY}
      aria-valuenow={range[edge]}
      aria-valuetext={timeText(range[edge])}
      onKeyDown={event => byKey(event, by => resized(range, edge, by))}
    />
  )

  return (
    <div className={css.block} style={style} data-new={isNew} data-small={small}>
      <Popover opened={opened} onChange={onOpen} position="right" width={280} trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={css.body}
            data-grip="body"
            data-index={index}
            onClick={() => onOpen(!opened)}
            onKeyDown={event => byKey(event, by => moved(range, by))}
          >
            <span className="visually-hidden">{day}</span>
            <b>{start}</b>
            {small && <span aria-hidden="true">–</span>}
            <span className="visually-hidden">{t("week.until")}</span>
            <span className={css.to}>
              {end}
              {range.end > FULL_DAY && <small>{t("week.nextDay")}</small>}
            </span>
          </button>
        </Popover.Target>
        <Popover.Dropdown onPointerDown={event => event.stopPropagation()}>
          <TimeRangeEditor
            day={day}
            range={range}
            onChange={onChange}
            onRemove={() => {
              onOpen(false)
              onChange(null)
            }}
            onCopy={() => {
              onOpen(false)
              onCopy()
            }}
          />
        </Popover.Dropdown>
      </Popover>
      {!cutAbove && handle("start")}
      {handle("end")}
    </div>
  )
}
