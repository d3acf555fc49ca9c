import { Button } from "@mantine/core"
import { IconCopy, IconTrash } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import css from "./block-editor.module.css"
import { TimeFields } from "./TimeFields.tsx"
import type { Range } from "./week.ts"

interface Props {
  day: string
  range: Range
  onChange: (range: Range) => void
  onRemove: () => void
  onCopy: () => void
}

/** The exact times of one stretch, and what else can be done with it. */
export const BlockEditor = ({ day, range, onChange, onRemove, onCopy }: Props) => {
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
