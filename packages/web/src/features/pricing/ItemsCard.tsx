import { Button } from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./prices.module.css"
import type { ListName, PricesState } from "./use-prices.ts"

interface Props<Item> {
  state: PricesState
  list: ListName
  title: string
  text: string
  none: string
  items: readonly Item[]
  /** The item's name, for the label of its remove button. */
  nameOf: (item: Item) => string
  fields: (
    item: Item,
    change: (part: Partial<Item>) => void,
    errorOf: (field: string) => string | undefined,
  ) => ReactNode
  onChange: (items: Item[]) => void
  onAdd: () => void
}

/** An editable list of price items, each with its own remove button. */
export const ItemsCard = <Item extends { id?: string | undefined }>(props: Props<Item>) => {
  const { state, list, title, text, none, items, nameOf, fields, onChange, onAdd } = props
  const { t } = useTranslation("pricing")
  const errorOf = (index: number) => (field: string) =>
    state.saveError?.errors.find(error => error.path === `${list}.${index}.${field}`)?.message
  return (
    <Card
      title={title}
      sub={text}
      aside={
        <Button variant="light" size="sm" leftSection={<IconPlus size={18} />} onClick={onAdd}>
          {t("add")}
          <span className="visually-hidden">{title}</span>
        </Button>
      }
    >
      {items.length === 0 && <p className="ink-2">{none}</p>}
      <ul className={css.items}>
        {items.map((item, index) => (
          <li
            key={item.id ?? `new-${items.length - index}`}
            className={css.item}
            aria-busy={state.removing === item.id && item.id !== undefined}
          >
            <div className={css.fields}>
              {fields(
                item,
                part => onChange(items.map((other, at) => (at === index ? { ...other, ...part } : other))),
                errorOf(index),
              )}
            </div>
            <RoundButton
              variant="plain"
              label={t("remove", { what: nameOf(item) })}
              icon={<IconTrash />}
              disabled={state.removing !== null}
              onClick={() => state.removeItem(list, index, nameOf(item))}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
