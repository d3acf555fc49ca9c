import type { ReactNode } from "react"
import css from "./facts.module.css"

export interface Fact {
  name: string
  value: ReactNode
}

/** What is known, as pairs of a name and its value; the empty ones are left out. */
export const Facts = ({ facts }: { facts: readonly (Fact | false | null | undefined)[] }) => (
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
