import { IconPlus } from "@tabler/icons-react"
import { type CSSProperties, useState } from "react"
import { useTranslation } from "react-i18next"
import { Block } from "./Block.tsx"
import { useRangeDrag } from "./use-range-drag.ts"
import { FULL_DAY, joined, overlaps, type Range, roomFor, timeText, without } from "./week.ts"
import css from "./week-grid.module.css"

interface Props {
  name: string
  ranges: readonly Range[]
  saved: readonly Range[]
  /** Ranges of the day before that end on this one. */
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
  const place = ({ start, end }: Range): CSSProperties => {
    const top = Math.max(from * 60, start)
    const bottom = Math.min(to * 60, end)
    return {
      insetBlockStart: ((top - from * 60) / 60) * hourHeight,
      blockSize: Math.max(0, ((bottom - top) / 60) * hourHeight),
    }
  }
  const change = (index: number, range: Range | null): void => {
    const next = range
      ? ranges.map((each, at) => (at === index ? range : each))
      : ranges.filter((_, at) => at !== index)
    onChange(joined(next))
  }
  const gone = dragging ? [] : without(saved, ranges)
  return (
    <div className={css.column} data-dragging={dragging} {...handlers}>
      {ranges.length === 0 && !dragging && gone.length === 0 && (
        <button
          type="button"
          className={css.draw}
          data-grip="ground"
          onClick={() => onChange([roomFor(ranges, 480)])}
          style={{ insetBlockStart: (Math.max(8, from) - from) * hourHeight }}
        >
          <IconPlus size={20} stroke={1.75} aria-hidden="true" />
          <span>
            {t("week.draw")}
            <span className="visually-hidden">: {name}</span>
          </span>
        </button>
      )}
      {gone.map(range => (
        <span key={`gone${range.start}`} className={css.gone} style={place(range)}>
          {range.end - range.start >= 45 && t("week.gone")}
        </span>
      ))}
      {tails.map(({ end }) => (
        <span key={`tail${end}`} className={css.tail} style={place({ start: 0, end: end - FULL_DAY })}>
          {t("week.tail", { end: timeText(end) })}
        </span>
      ))}
      {inPlaces(shown).map(({ place: index, range }) => (
        <Block
          key={index}
          index={index}
          day={name}
          range={range}
          style={place(range)}
          isNew={!saved.some(each => overlaps(each, range))}
          cutAbove={range.start < from * 60}
          opened={editing === index}
          onOpen={open => setEditing(open ? index : null)}
          onChange={next => change(index, next)}
          onCopy={onCopy}
        />
      ))}
      {sessions.map(range => (
        <span key={`session${range.start}`} className={css.session} style={place(range)} />
      ))}
      {sessions.length > 0 && (
        <span className="visually-hidden">{t("week.sessions", { count: sessions.length })}</span>
      )}
    </div>
  )
}

/** A range has no name of its own but its place in the day. */
const inPlaces = (ranges: readonly Range[]): { place: number; range: Range }[] =>
  ranges.map((range, place) => ({ place, range }))
