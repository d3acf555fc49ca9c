import type { ReactNode } from "react"
import css from "./description-list.module.css"

export interface Description {
  name: string
  value: ReactNode
}

/** Pairs of a name and its value; falsy entries are left out. */
export const DescriptionList = ({ facts }: { facts: readonly (Description | false | null | undefined)[] }) => (
  <dl className={css.facts}>
    {facts.map(
      fact =>
        fact && (
          <div key={fact.name} className={css.fact}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ),
    )}
  </dl>
)
