import { useEffect } from "react"
import { say } from "../../ui/feedback/toast.ts"
import { Charts } from "../parts/Charts.tsx"
import { Choices, Figures } from "../parts/Choices.tsx"
import { Day } from "../parts/Day.tsx"
import { Marks } from "../parts/Marks.tsx"
import { Moments } from "../parts/Moments.tsx"
import css from "../parts/parts.module.css"
import { Empties, Troubles } from "../parts/States.tsx"
import { Ties } from "../parts/Ties.tsx"

export default function PartsPage() {
  useEffect(() => say({ text: "Note deleted", undo: () => say({ text: "The note is back" }) }), [])
  return (
    <main className={css.page}>
      <h1 className="heard">Parts</h1>
      <div className={css.upper}>
        <Ties />
        <div className={css.stack}>
          <Marks />
          <Empties />
        </div>
      </div>
      <div className={css.two}>
        <Troubles />
      </div>
      <Day />
      <div className={css.two}>
        <Choices />
        <div className={css.stack}>
          <Figures />
          <Charts />
          <Moments />
        </div>
      </div>
    </main>
  )
}
