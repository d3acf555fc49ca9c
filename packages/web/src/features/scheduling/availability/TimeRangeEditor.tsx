import { Button } from "@mantine/core"
import { IconCopy, IconTrash } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { TimeFields } from "./TimeFields.tsx"
import css from "./time-range-editor.module.css"
import type { Range } from "./week.ts"

interface Props {
  day: string
  range: Range
  onChange: (range: Range) => void
  onRemove: () => void
  onCopy: () => void
}

/** The exact times of one range, and buttons to copy its day or remove it. */
export const TimeRangeEditor = ({ day, range, onChange, onRemove, onCopy }: Props) => {
  const { t } = useTranslation("availability")
  return (
    <div className={css.editor}>
      <h3>{day}</h3>
      <TimeFields range={range} onChange={onChange} />
      <div className={css.buttons}>
        <Button variant="subtle" leftSection={<IconCopy size={18} aria-hidden="true" />} onClick={onCopy}>
          {t("week.copy")}
        </Button>
        <Button
          variant="light"
          color="danger"
          leftSection={<IconTrash size={18} aria-hidden="true" />}
          onClick={onRemove}
        >
          {t("week.remove")}
        </Button>
      </div>
    </div>
  )
}
