import { Button } from "@mantine/core"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import css from "./prices.module.css"

interface Props<Item> {
  title: string
  /** As it was when the sheet was opened. */
  item: Item
  fields: (item: Item, change: (part: Partial<Item>) => void) => ReactNode
  /** What is still missing; null where the item is complete. */
  whatIsMissing: (item: Item) => string | null
  onDone: (item: Item) => void
  /** Undefined for a new item. */
  onRemove?: (() => void) | undefined
  onClose: () => void
}

/** Edits one item of the prices. It becomes part of the draft when it is done, and is saved with the page. */
export const ItemSheet = <Item,>({
  title,
  item: opened,
  fields,
  whatIsMissing,
  onDone,
  onRemove,
  onClose,
}: Props<Item>) => {
  const { t } = useTranslation("pricing")
  const [item, setItem] = useState(opened)
  const [tried, setTried] = useState(false)
  const missing = whatIsMissing(item)
  return (
    <Sheet
      opened
      onClose={onClose}
      title={title}
      foot={
        <div className={css.sheetFoot}>
          {onRemove && (
            <Button variant="light" color="danger" onClick={onRemove}>
              {t("sheet.remove")}
            </Button>
          )}
          <Button
            onClick={() => {
              setTried(true)
              if (missing === null) onDone(item)
            }}
          >
            {t("sheet.done")}
          </Button>
        </div>
      }
    >
      <div className={css.fields}>{fields(item, part => setItem({ ...item, ...part }))}</div>
      {tried && missing !== null && (
        <p className={css.missing} role="alert">
          {missing}
        </p>
      )}
    </Sheet>
  )
}
