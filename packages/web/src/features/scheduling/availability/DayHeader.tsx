import { Menu } from "@mantine/core"
import { IconCopy, IconPlus, IconX } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { durationText } from "../../../lib/times.ts"
import { mergeRanges, type Range, suggestRange, totalMinutes } from "./week.ts"
import css from "./week-grid.module.css"

interface Props {
  name: string
  short: string
  ranges: readonly Range[]
  onAdd: (ranges: Range[]) => void
  onCopy: () => void
  onClear: () => void
}

/** A weekday and its total hours, with a menu to add, copy or clear them. */
export const DayHeader = ({ name, short, ranges, onAdd, onCopy, onClear }: Props) => {
  const { t } = useTranslation("availability")
  const open = totalMinutes(ranges)
  return (
    <Menu position="bottom" width={220}>
      <Menu.Target>
        <button type="button" className={css.day}>
          <b>{short}</b>
          <span className="small ink-2">{open === 0 ? t("week.off") : durationText(open * 60_000)}</span>
          <span className="visually-hidden">{t("week.menu", { day: name })}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => onAdd(mergeRanges([...ranges, suggestRange(ranges, 120)]))}
        >
          {t("week.addShort")}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={18} aria-hidden="true" />} onClick={onCopy}>
          {t("week.copy")}
        </Menu.Item>
        {ranges.length > 0 && (
          <Menu.Item leftSection={<IconX size={18} aria-hidden="true" />} onClick={onClear}>
            {t("week.clear")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
