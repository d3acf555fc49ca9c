import type { ReactNode } from "react"
import css from "./description-list.module.css"

export interface Description {
  name: string
  value: ReactNode
}

/** Pairs of a name and its value; falsy entries are left out. */
export const DescriptionList = ({
  items,
}: {
  items: readonly (Description | false | null | undefined)[]
}) => (
  <dl className={css.list}>
    {items.map(
      item =>
        item && (
          <div key={item.name} className={css.item}>
            <dt>{item.name}</dt>
            <dd>{item.value}</dd>
          </div>
        ),
    )}
  </dl>
)
