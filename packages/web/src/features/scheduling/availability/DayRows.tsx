import { Button } from "@mantine/core"
import { IconChevronDown, IconCopy, IconPlus, IconTrash } from "@tabler/icons-react"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { durationText, weekdayNames } from "../../../lib/times.ts"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import css from "./day-rows.module.css"
import { TimeFields } from "./TimeFields.tsx"
import {
  FULL_DAY,
  mergeRanges,
  type Range,
  suggestRange,
  timeText,
  totalMinutes,
  type Week,
  type Weekday,
} from "./week.ts"

interface Props {
  week: Week
  onDay: (day: Weekday, ranges: Range[]) => void
  onCopy: (day: Weekday) => void
}

/** The usual week as a list of days with exact times, for narrow screens. */
export const DayRows = ({ week, onDay, onCopy }: Props) => {
  const { t } = useTranslation("availability")
  return (
    <Card as="div">
      <h2 className="visually-hidden">{t("week.title")}</h2>
      <ul className={css.days}>
        {weekdayNames("long").map(({ day, name }) => (
          <DayRow
            key={day}
            name={name}
            ranges={week[day as Weekday]}
            onChange={ranges => onDay(day as Weekday, ranges)}
            onCopy={() => onCopy(day as Weekday)}
          />
        ))}
      </ul>
    </Card>
  )
}

interface RowProps {
  name: string
  ranges: readonly Range[]
  onChange: (ranges: Range[]) => void
  onCopy: () => void
}

const DayRow = ({ name, ranges, onChange, onCopy }: RowProps) => {
  const { t } = useTranslation("availability")
  const [opened, setOpened] = useState(false)
  const id = useId()
  const open = totalMinutes(ranges)
  const indexed = ranges.map((range, index) => ({ index, range }))
  return (
    <li className={css.day}>
      <button
        type="button"
        className={css.head}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        <span className={css.name}>{name}</span>
        <span className={css.bar} aria-hidden="true">
          {ranges.map(({ start, end }) => (
            <span
              key={start}
              style={{
                insetInlineStart: `${(start / FULL_DAY) * 100}%`,
                inlineSize: `${((Math.min(end, FULL_DAY) - start) / FULL_DAY) * 100}%`,
              }}
            />
          ))}
        </span>
        <span className="small ink-2">{open === 0 ? t("week.off") : durationText(open * 60_000)}</span>
        <IconChevronDown size={20} className={css.arrow} aria-hidden="true" />
      </button>
      {opened && (
        <div id={id} className={css.open}>
          {indexed.map(({ index, range }) => (
            <div key={index} className={css.range}>
              <TimeFields
                of={name}
                range={range}
                onChange={next => onChange(ranges.map((other, at) => (at === index ? next : other)))}
              />
              <RoundButton
                variant="plain"
                label={t("week.removeRange", {
                  start: timeText(range.start),
                  end: timeText(range.end),
                  day: name,
                })}
                icon={<IconTrash aria-hidden="true" />}
                onClick={() => onChange(ranges.filter((_, at) => at !== index))}
              />
            </div>
          ))}
          <div className={css.buttons}>
            <Button
              variant="light"
              leftSection={<IconPlus size={18} aria-hidden="true" />}
              onClick={() => onChange(mergeRanges([...ranges, suggestRange(ranges, 120)]))}
            >
              {t("week.addShort")}
              <span className="visually-hidden">{`: ${name}`}</span>
            </Button>
            {ranges.length > 0 && (
              <Button
                variant="default"
                leftSection={<IconCopy size={18} aria-hidden="true" />}
                onClick={onCopy}
              >
                {t("week.copy")}
                <span className="visually-hidden">{`: ${name}`}</span>
              </Button>
            )}
          </div>
        </div>
      )}
    </li>
  )
}
