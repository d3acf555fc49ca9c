import { IconPlus } from "@tabler/icons-react"
import { type CSSProperties, useState } from "react"
import { useTranslation } from "react-i18next"
import { TimeRangeBlock } from "./TimeRangeBlock.tsx"
import { useRangeDrag } from "./use-range-drag.ts"
import {
  FULL_DAY,
  mergeRanges,
  overlaps,
  type Range,
  subtractRanges,
  suggestRange,
  timeText,
} from "./week.ts"
import css from "./week-grid.module.css"

interface Props {
  name: string
  ranges: readonly Range[]
  saved: readonly Range[]
  /** Ranges of the previous day that end on this one. */
  tails: readonly Range[]
  sessions: readonly Range[]
  from: number
  to: number
  hourHeight: number
  onChange: (ranges: Range[]) => void
  onCopy: () => void
}

/** One weekday of the grid. */
export const DayColumn = (props: Props) => {
  const { name, ranges, saved, tails, sessions, from, to, hourHeight, onChange, onCopy } = props
  const { t } = useTranslation("availability")
  const [editing, setEditing] = useState<number | null>(null)
  const { shown, dragging, handlers } = useRangeDrag({
    ranges,
    from,
    hourHeight,
    onChange,
    onPress: setEditing,
  })
  const positionOf = ({ start, end }: Range): CSSProperties => {
    const top = Math.max(from * 60, start)
    const bottom = Math.min(to * 60, end)
    return {
      insetBlockStart: ((top - from * 60) / 60) * hourHeight,
      blockSize: Math.max(0, ((bottom - top) / 60) * hourHeight),
    }
  }
  const change = (index: number, range: Range | null): void => {
    const next = range
      ? ranges.map((other, at) => (at === index ? range : other))
      : ranges.filter((_, at) => at !== index)
    onChange(mergeRanges(next))
  }
  const removed = dragging ? [] : subtractRanges(saved, ranges)
  return (
    <div className={css.column} data-dragging={dragging} {...handlers}>
      {ranges.length === 0 && !dragging && removed.length === 0 && (
        <button
          type="button"
          className={css.draw}
          data-grip="background"
          onClick={() => onChange([suggestRange(ranges, 480)])}
          style={{ insetBlockStart: (Math.max(8, from) - from) * hourHeight }}
        >
          <IconPlus size={20} stroke={1.75} aria-hidden="true" />
          <span>
            {t("week.draw")}
            <span className="visually-hidden">: {name}</span>
          </span>
        </button>
      )}
      {removed.map(range => (
        <span key={`gone${range.start}`} className={css.gone} style={positionOf(range)}>
          {range.end - range.start >= 45 && t("week.gone")}
        </span>
      ))}
      {tails.map(({ end }) => (
        <span key={`tail${end}`} className={css.tail} style={positionOf({ start: 0, end: end - FULL_DAY })}>
          {t("week.tail", { end: timeText(end) })}
        </span>
      ))}
      {withIndex(shown).map(({ index, range }) => (
        <TimeRangeBlock
          key={index}
          index={index}
          day={name}
          range={range}
          style={positionOf(range)}
          isNew={!saved.some(other => overlaps(other, range))}
          cutAbove={range.start < from * 60}
          opened={editing === index}
          onOpen={open => setEditing(open ? index : null)}
          onChange={next => change(index, next)}
          onCopy={onCopy}
        />
      ))}
      {sessions.map(range => (
        <span key={`session${range.start}`} className={css.session} style={positionOf(range)} />
      ))}
      {sessions.length > 0 && (
        <span className="visually-hidden">{t("week.sessions", { count: sessions.length })}</span>
      )}
    </div>
  )
}

/** A range has no id; its index in the day is its key. */
const withIndex = (ranges: readonly Range[]): { index: number; range: Range }[] =>
  ranges.map((range, index) => ({ index, range }))
